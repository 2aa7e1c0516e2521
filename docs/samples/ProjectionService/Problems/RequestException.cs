namespace ProjectionService.Problems;

/// <summary>A request that is well formed and cannot be computed.</summary>
internal sealed class RequestException(FieldProblem problem, Exception? inner = null) : Exception(problem.Detail, inner)
{
    public FieldProblem Problem => problem;
}
