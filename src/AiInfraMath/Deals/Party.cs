namespace AiInfraMath.Deals;

/// <summary>Who pays or is paid: a company, a fund, a state. Immutable.</summary>
/// <remarks>
/// Two parties are equal if their names have the same letters and digits, whatever the case, spaces and hyphens: <c>OpenAI</c> and
/// <c>Open AI</c> are one. A text converts to a party, so that names can be written where parties are expected.
/// </remarks>
public sealed record Party
{
    private readonly string _key;

    /// <summary>A party.</summary>
    /// <param name="name">Its name; with at least one letter or digit.</param>
    /// <exception cref="ArgumentException">The name has no letter or digit.</exception>
    public Party(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        _key = NamedCatalog<Party>.Key(name);
        Name = _key.Length > 0
            ? name
            : throw new ArgumentException($"It is \"{name}\"; a name with at least one letter or digit was expected.", nameof(name));
    }

    /// <summary>The name, as it was given.</summary>
    public string Name { get; }

    /// <summary>The party of a name.</summary>
    /// <param name="name">Its name; with at least one letter or digit.</param>
    /// <exception cref="ArgumentException">The name has no letter or digit.</exception>
    public static implicit operator Party(string name) => new(name);

    /// <summary>Whether two names mean the same party.</summary>
    /// <param name="other">The other party.</param>
    public bool Equals(Party? other) => other is not null && string.Equals(_key, other._key, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => _key.GetHashCode(StringComparison.Ordinal);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
