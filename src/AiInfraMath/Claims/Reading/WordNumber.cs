namespace AiInfraMath.Claims;

/// <summary>Puts a number together from number words, one word after the other, as English and French do.</summary>
/// <remarks>The group is what stands before the next power of ten: two hundred and five in two hundred and five thousand.</remarks>
internal struct WordNumber
{
    private const int MostParts = 8;
    private const int Hundred = 100;
    private const int Ten = 10;
    private const int Teens = 20;
    private const int French60 = 60;
    private const int French80 = 80;

    // What came before, largest first, each a group times its power of ten.
    private List<decimal>? _parts;
    private int _group;
    private bool _hasGroup;
    private bool _afterHundred;
    private decimal _scale;

    /// <summary>Whether a word for a power of ten of a thousand or more was taken.</summary>
    public readonly bool HasScale => _parts is not null;

    /// <summary>Whether the last word was such a one, or nothing was taken yet.</summary>
    public readonly bool IsAtScale => !_hasGroup;

    /// <summary>Whether a hundred or a power of ten was the last word, after which "and" goes on.</summary>
    public readonly bool MayJoin => _hasGroup ? _afterHundred || _group >= Teens : HasScale;

    /// <summary>The step of the last digit: the last power of ten, or one.</summary>
    public readonly decimal Step => _hasGroup || _scale == 0 ? 1 : _scale;

    /// <summary>The number.</summary>
    public readonly decimal Value
    {
        get
        {
            decimal sum = _group;
            foreach (decimal part in _parts ?? [])
            {
                sum += part;
            }

            return sum;
        }
    }

    /// <summary>Takes a number word from 0 to 100, if it can follow.</summary>
    public bool TryTake(int value, bool french)
    {
        if (value == Hundred)
        {
            return TryTakeHundred(french);
        }

        if (!_hasGroup)
        {
            return Set(value);
        }

        int below = _group % Hundred;
        bool fits = value switch
        {
            0 => false,
            < Ten => below == 0 && _afterHundred || below >= Teens && below % Ten == 0 || french && below == Ten && value >= 7,
            < Teens => below == 0 && _afterHundred || french && below is French60 or French80,
            _ => below == 0 && _afterHundred,
        };
        if (french && value == Teens && below == 4)
        {
            // quatre-vingts: four twenties.
            _group += French80 - 4;
            return true;
        }

        if (fits)
        {
            _group += value;
        }

        return fits;
    }

    /// <summary>Takes a power of ten of a thousand or more: it multiplies all smaller parts before it; a lone one, as in trois millions mille, is added.</summary>
    public bool TryScale(decimal scale, bool lone = false)
    {
        _parts ??= [];
        decimal smaller = _hasGroup ? _group : 0;
        int keep = _parts.Count;
        while (keep > 0 && _parts[keep - 1] < scale)
        {
            smaller += _parts[--keep];
        }

        bool any = _hasGroup || keep < _parts.Count;
        smaller = any ? smaller : 1;
        bool repeats = !any && _parts.Count > 0 && !(lone && scale < _scale);
        if (repeats || _parts.Count > MostParts || smaller > decimal.MaxValue / scale / (2 * MostParts))
        {
            return false;
        }

        _parts.RemoveRange(keep, _parts.Count - keep);
        _parts.Add(smaller * scale);
        _scale = scale;
        _group = 0;
        _hasGroup = false;
        _afterHundred = false;
        return true;
    }

    private bool Set(int value)
    {
        _group = value;
        _hasGroup = true;
        return true;
    }

    private bool TryTakeHundred(bool french)
    {
        if (_afterHundred || (_hasGroup && _group is 0 or >= Hundred) || (!_hasGroup && !french))
        {
            return false;
        }

        _group = _hasGroup ? _group * Hundred : Hundred;
        _hasGroup = true;
        _afterHundred = true;
        return true;
    }
}
