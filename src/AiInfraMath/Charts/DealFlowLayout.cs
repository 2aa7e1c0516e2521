using System.Runtime.InteropServices;

namespace AiInfraMath.Charts;

/// <summary>A point of a picture in pixels, counted from its lower left corner.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PicturePoint(double X, double Y)
{
    public double Length => Math.Sqrt((X * X) + (Y * Y));

    public static PicturePoint operator +(PicturePoint a, PicturePoint b) => new(a.X + b.X, a.Y + b.Y);

    public static PicturePoint operator -(PicturePoint a, PicturePoint b) => new(a.X - b.X, a.Y - b.Y);

    public static PicturePoint operator *(double factor, PicturePoint a) => new(factor * a.X, factor * a.Y);
}

/// <summary>
/// Where parties and the flows between them are drawn: parties on a circle, clockwise from the top, flows as curves inside.
/// </summary>
internal sealed class DealFlowLayout
{
    public const double NodeRadius = 9;

    // Room for the names around the circle, and no circle so small that its curves cannot be told apart.
    private const double SideRoom = 150;
    private const double TopRoom = 40;
    private const double LeastRadius = 60;

    // How far a curve is drawn to the middle, and to its right: so that what goes and what comes back lie apart.
    private const double Pull = 0.45;
    private const double Bend = 0.14;
    private const int Steps = 24;

    private readonly PicturePoint _middle;
    private readonly PicturePoint[] _places;

    public DealFlowLayout(int parties, int width, int height)
    {
        _middle = new(width / 2.0, height / 2.0);
        double radius = Math.Max(LeastRadius, Math.Min((width / 2.0) - SideRoom, (height / 2.0) - TopRoom));
        _places = [.. Enumerable.Range(0, parties).Select(i => _middle + (radius * Direction(i, parties)))];
    }

    /// <summary>Where a party is.</summary>
    public PicturePoint Place(int party) => _places[party];

    /// <summary>From the middle towards a party; of length 1.</summary>
    public PicturePoint Outward(int party) => Direction(party, _places.Length);

    /// <summary>The curve from one party to another, with room for the head of an arrow at its end.</summary>
    public DealFlowCurve Curve(int from, int to, double headLength)
    {
        (PicturePoint a, PicturePoint b) = (_places[from], _places[to]);
        PicturePoint across = b - a;
        PicturePoint control = _middle + (Pull * ((0.5 * (a + b)) - _middle)) + (Bend * new PicturePoint(across.Y, -across.X));
        PicturePoint start = a + (NodeRadius * Unit(control - a));
        PicturePoint arrival = Unit(b - control);
        PicturePoint end = b - ((NodeRadius + headLength) * arrival);
        PicturePoint[] points = [.. Enumerable.Range(0, Steps + 1).Select(i => Bezier(start, control, end, (double)i / Steps))];
        return new(points, b - ((NodeRadius + (headLength / 2)) * arrival), Math.Atan2(arrival.X, arrival.Y) * 180 / Math.PI);
    }

    private static PicturePoint Direction(int party, int parties)
    {
        double angle = (Math.PI / 2) - (2 * Math.PI * party / parties);
        return new(Math.Cos(angle), Math.Sin(angle));
    }

    private static PicturePoint Unit(PicturePoint a) => 1 / a.Length * a;

    private static PicturePoint Bezier(PicturePoint a, PicturePoint control, PicturePoint b, double t) =>
        ((1 - t) * (1 - t) * a) + (2 * t * (1 - t) * control) + (t * t * b);
}

/// <summary>A curve with the head of its arrow.</summary>
/// <param name="Points">The points of the curve in order.</param>
/// <param name="Head">The middle of the head.</param>
/// <param name="Angle">Where the head points, in degrees clockwise from upwards.</param>
internal sealed record DealFlowCurve(PicturePoint[] Points, PicturePoint Head, double Angle);
