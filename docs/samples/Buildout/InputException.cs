namespace Buildout;

/// <summary>Input that cannot be used. The message is one line that says where and what was expected.</summary>
internal sealed class InputException(string message) : Exception(message);
