using AiInfraMath.Grids;

namespace AiInfraMath.Claims;

/// <summary>A sentence of a text: its figures, and the words around them.</summary>
internal sealed class Sentence
{
    private readonly TokenText _text;
    private readonly Lexicon _lexicon;
    private readonly int _first;
    private readonly int _next;

    private Sentence(TokenText text, Lexicon lexicon, int first, int next, IReadOnlyList<PrintedFigure> figures)
    {
        _text = text;
        _lexicon = lexicon;
        _first = first;
        _next = next;
        Figures = figures;
    }

    /// <summary>The figures, in the order of the text.</summary>
    public IReadOnlyList<PrintedFigure> Figures { get; }

    /// <summary>Cuts a text into sentences, of which those without figures are left out.</summary>
    public static IEnumerable<Sentence> Of(PrintedFigures figures)
    {
        var text = new TokenText(figures.Text, []);
        var lexicon = Lexicon.Of(figures.Language);
        int first = 0;
        int figure = 0;
        var inside = new List<PrintedFigure>();
        for (int at = 0; at < text.Count; at++)
        {
            int start = text[at].Start;
            for (; figure < figures.Count && figures[figure].Start <= start; figure++)
            {
                inside.Add(figures[figure]);
            }

            bool isLast = at + 1 == text.Count;
            if (!isLast && !IsEnd(text, at, inside))
            {
                continue;
            }

            if (inside.Count > 0)
            {
                yield return new Sentence(text, lexicon, first, at + 1, inside);
                inside = [];
            }

            first = at + 1;
        }
    }

    /// <summary>The countries that are named, each once.</summary>
    public IReadOnlyList<Grid> Countries() =>
        [.. Phrases("country").Select(p => Grid.TryFind(p.Value, out Grid? grid) ? grid : null).OfType<Grid>().Distinct()];

    /// <summary>The words of a role, with their place in the text.</summary>
    public IEnumerable<(int Start, string Value)> Phrases(string role)
    {
        int at = _first;
        while (at < _next)
        {
            int next = _text.Phrase(_lexicon, role, at, out string value);
            bool isPronoun = role == "country" && _text.Span(at) is "us";
            if (next > at && !isPronoun)
            {
                yield return (_text[at].Start, value);
            }

            at = Math.Max(next, at + 1);
        }
    }

    /// <summary>Whether nothing but words of a role, bounds, commas and brackets stands between two figures, and such a word.</summary>
    public bool IsJoinedBy(string role, PrintedFigure left, PrintedFigure right)
    {
        bool found = false;
        int at = TokenAfter(left);
        if (IsOperand(left))
        {
            return false;
        }

        while (at < _next && _text[at].Start < right.Start)
        {
            int next = _text.Phrase(_lexicon, role, at, out _);
            found |= next > at || _text.Symbol(at) == '=';
            next = next > at ? next : _text.Phrase(_lexicon, "bound", at, out _);
            if (next == at && _text.Symbol(at) is not (',' or '(' or '=' or ':' or '~' or '.' or '\''))
            {
                return false;
            }

            at = Math.Max(next, at + 1);
        }

        return found;
    }

    // In "3 × 5 GW = 15 GW" the 5 GW are not the 15.
    private bool IsOperand(PrintedFigure figure)
    {
        int before = TokenAt(figure.Start) - 1;
        return before >= _first && (_text.Symbol(before) is '×' or '*' or '+' or '-' or '−' or '/' or '÷' || _lexicon.Has("ratio", _text.Word(before)) || _text.Word(before) == "x");
    }

    /// <summary>Whether a figure follows another with nothing but one word of a role, or a times sign, between them.</summary>
    public bool IsNextBy(string role, PrintedFigure left, PrintedFigure right)
    {
        int at = TokenAfter(left);
        bool joins = _lexicon.Has(role, _text.Word(at)) || _text.Symbol(at) is '×' or '*' || _text.Word(at) == "x";
        int behind = at + 1;
        behind = right.Qualifier.Length > 0 ? _text.Phrase(_lexicon, "bound", behind, out _) : behind;
        return joins && _text[behind].Start == right.Start;
    }

    /// <summary>Whether a word of a role stands within so many tokens behind a figure.</summary>
    public string? Behind(PrintedFigure figure, string role, int within)
    {
        int at = TokenAfter(figure);
        for (int i = 0; i < within && at < _next; i++, at++)
        {
            if (_text.Phrase(_lexicon, role, at, out string value) > at)
            {
                return value;
            }
        }

        return null;
    }

    // Binary search, as a sentence may be the whole text.
    private int TokenAfter(PrintedFigure figure) => TokenAt(figure.Start + figure.Length);

    private int TokenAt(int end)
    {
        int low = _first;
        int high = _next;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _text[middle].Start < end ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    // A point ends a sentence unless it is inside a figure or behind a single letter, or no blank and no capital follows.
    private static bool IsEnd(TokenText text, int at, List<PrintedFigure> inside)
    {
        char symbol = text.Symbol(at);
        bool covered = inside.Count > 0 && text[at].Start < inside[^1].Start + inside[^1].Length;
        if (covered || symbol is not ('.' or '!' or '?' or '…'))
        {
            return !covered && text[at + 1].Start > 0 && text.Text.AsSpan(text[at].End, text[at + 1].Start - text[at].End).Count('\n') > 1;
        }

        Token next = text[at + 1];
        bool abbreviation = symbol == '.' && text[at - 1] is { Kind: TokenKind.Word, Length: 1 } && text[at].IsTight;
        char first = text.Text[next.Start];
        return !next.IsTight && (symbol != '.' || (abbreviation ? char.IsUpper(first) : !char.IsLower(first)));
    }
}
