namespace AiInfraMath.Generators;

/// <summary>
/// The operators between quantities: for each declared product both orders and both quotients. An operator must stand in the type
/// of one of its operands; where that type belongs to another assembly it becomes an extension operator.
/// </summary>
internal static class ProductsEmitter
{
    public static string? Emit(QuantityModel q)
    {
        if (q.Products.Count == 0)
        {
            return null;
        }

        var code = new CodeWriter();
        foreach (ProductModel p in q.Products)
        {
            code.Line();
            if (q.Namespace.Length > 0)
            {
                code.Open($"namespace {q.Namespace}");
            }

            code.Open($"partial struct {q.Name}");
            Operator(code, "*", q.FullName, "left", p.Other, "right", p.Result, Result(p, $"left._value * {Number(p, "right")}", times: true), $"{q.Words} × {p.OtherWords} = {p.ResultWords}", p);
            Operator(code, "*", p.Other, "left", q.FullName, "right", p.Result, Result(p, $"{Number(p, "left")} * right._value", times: true), $"{p.OtherWords} × {q.Words} = {p.ResultWords}", p);
            Operator(code, "/", p.Result, "product", q.FullName, "factor", p.Other, $"{Result(p, Number(p.Result, "product"), times: false)} / factor._value", $"{p.ResultWords} ÷ {q.Words} = {p.OtherWords}", p);
            code.Close();
            if (q.Namespace.Length > 0)
            {
                code.Close();
            }

            // Result ÷ other has no operand of this type.
            string quotient = $"{Result(p, p.ResultIsHere ? "product._value" : Number(p.Result, "product"), times: false)} / {Number(p, "factor")}";
            string space = p.ResultIsHere ? p.ResultNamespace : q.Namespace;
            code.Line();
            if (space.Length > 0)
            {
                code.Open($"namespace {space}");
            }

            if (p.ResultIsHere)
            {
                code.Open($"partial struct {p.ResultName}");
            }
            else
            {
                code.Doc($"Division of {p.ResultWords} by {p.OtherWords}.")
                    .Open($"{q.Accessibility} static class {q.Name}{p.ResultName}Quotient")
                    .Open($"extension({p.Result})");
            }

            Operator(code, "/", p.Result, "product", p.Other, "factor", q.FullName, quotient, $"{p.ResultWords} ÷ {p.OtherWords} = {q.Words}", p);
            code.Close();
            if (!p.ResultIsHere)
            {
                code.Close();
            }

            if (space.Length > 0)
            {
                code.Close();
            }
        }

        return code.ToString();
    }

    private static void Operator(
        CodeWriter code, string op, string leftType, string left, string rightType, string right, string resultType, string expression, string law, ProductModel p)
    {
        string rule = p.TimeUnit.Length == 0 || op == "*"
            ? ""
            : resultType == p.Other
                ? " The time is rounded to the nearest tick of 100 ns; one too long for a TimeSpan is an OverflowException."
                : " Dividing by zero time is a DivideByZeroException.";
        code.Doc($"{char.ToUpperInvariant(law[0])}{law.Substring(1)}, in canonical units {QuantityFile.Xml(p.Equation)}.{rule}")
            .Line($"public static {resultType} operator {op}({leftType} {left}, {rightType} {right}) => {Typed(p, resultType, expression)};").Line();
    }

    // Every quantity is one double. The compiler expands a bit cast in place even before it optimises; a factory would be three more
    // methods to compile when a product is first used.
    private static string Typed(ProductModel p, string type, string number) =>
        p.TimeUnit.Length > 0 && type == p.Other
            ? $"global::AiInfraMath.Durations.From{p.TimeUnit}({number})"
            : $"global::System.Runtime.CompilerServices.Unsafe.BitCast<double, {type}>({number})";

    private static string Number(string type, string name) => $"global::AiInfraMath.Quantity.ToCanonical<{type}>({name})";

    // The other factor as a number; time that divides must not be zero.
    private static string Number(ProductModel p, string name) =>
        p.TimeUnit.Length == 0
            ? Number(p.Other, name)
            : $"global::AiInfraMath.Durations.{(name == "factor" ? "NonZero" : "")}{p.TimeUnit}({name})";

    private static string Result(ProductModel p, string expression, bool times)
    {
        if (p.Multiplier == ExactSize.One)
        {
            return expression;
        }

        return times ? QuantityFile.ToCanonical(p.Multiplier, expression) : QuantityFile.FromCanonical(p.Multiplier, expression);
    }
}
