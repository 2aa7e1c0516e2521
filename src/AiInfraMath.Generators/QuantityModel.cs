namespace AiInfraMath.Generators;

/// <summary>What the generator knows of one quantity; all the emitters read it and nothing else.</summary>
internal sealed record QuantityModel(
    string Namespace,
    string Name,
    string Accessibility,
    EquatableArray<UnitModel> Units,
    EquatableArray<int> Scale,
    int RateUnit,
    int PriceUnit,
    EquatableArray<ProductModel> Products)
{
    public UnitModel Canonical => Units[0];

    public string FullName => "global::" + (Namespace.Length == 0 ? "" : Namespace + ".") + Name;

    /// <summary>The name in running text: <c>compute rate</c>, <c>power</c>; abbreviations keep their capitals, as in <c>US gallons</c>.</summary>
    public string Words
    {
        get
        {
            var words = new System.Text.StringBuilder();
            for (int i = 0; i < Name.Length; i++)
            {
                // A word begins at a capital after another kind of character, and at the last capital of a run if the word goes on.
                bool follows = IsUpper(i - 1);
                bool goesOn = i + 1 < Name.Length && char.IsLower(Name[i + 1]);
                if (words.Length > 0 && IsUpper(i) && (!follows || goesOn))
                {
                    words.Append(' ');
                }

                bool isAbbreviation = !goesOn && (follows || IsUpper(i + 1));
                words.Append(isAbbreviation ? Name[i] : char.ToLowerInvariant(Name[i]));
            }

            return words.ToString();
        }
    }

    /// <summary>The words with their article: <c>an energy</c>, <c>a power</c>.</summary>
    // An abbreviation is spelt out in speech: an EC figure, a US one.
    public string WithArticle => ("aeiouAEFHILMNORSX".IndexOf(Words[0]) >= 0 ? "an " : "a ") + Words;

    private bool IsUpper(int index) => index >= 0 && index < Name.Length && char.IsUpper(Name[index]);
}

/// <summary>A unit: its names and its exact size in canonical units.</summary>
internal sealed record UnitModel(string Name, string Symbol, EquatableArray<string> Aliases, ExactSize Size, string Source);

/// <summary>A product with another type: <c>Self × Other = Multiplier × Result</c> in canonical units.</summary>
/// <param name="Other">The other factor, fully qualified.</param>
/// <param name="OtherWords">The other factor in running text.</param>
/// <param name="TimeUnit"><c>Hours</c> or <c>Seconds</c> if the other factor is a TimeSpan, else empty.</param>
/// <param name="Result">The product, fully qualified.</param>
/// <param name="ResultName">The product's own name.</param>
/// <param name="ResultNamespace">The namespace the product is declared in.</param>
/// <param name="ResultWords">The product in running text.</param>
/// <param name="ResultIsHere">Whether the product is a quantity of this compilation, so that operators can go into it.</param>
/// <param name="Multiplier">What the product of the canonical numbers is multiplied by.</param>
/// <param name="Equation">As declared, for the documentation.</param>
internal sealed record ProductModel(
    string Other,
    string OtherWords,
    string TimeUnit,
    string Result,
    string ResultName,
    string ResultNamespace,
    string ResultWords,
    bool ResultIsHere,
    ExactSize Multiplier,
    string Equation);
