using System.Runtime.InteropServices;

namespace AiInfraMath.Tests.Kit;

/// <summary>
/// Memory between two pages that nobody may touch, so that reading or writing one byte too far ends the process. Where such pages cannot be
/// had, only writes show: the memory around a span holds canaries everywhere.
/// </summary>
internal sealed unsafe partial class GuardedMemory : IDisposable
{
    private const byte Canary = 0xA5;
    private const int ReadWrite = 3;
    private const int PrivateAnonymous = 0x22;

    private readonly byte* _mapped;
    private readonly byte* _first;
    private readonly int _length;
    private readonly int _page = Environment.SystemPageSize;

    /// <param name="bytes">How many are needed; rounded up to whole pages.</param>
    public GuardedMemory(int bytes)
    {
        _length = (bytes + _page - 1) / _page * _page;
        nuint all = (nuint)(_length + (2 * _page));
        if (OperatingSystem.IsLinux())
        {
            _mapped = (byte*)Map(0, all, ReadWrite, PrivateAnonymous, -1, 0);
            Assert.NotEqual(-1, (nint)_mapped);
            Assert.Equal(0, Protect((nint)_mapped, (nuint)_page, 0));
            Assert.Equal(0, Protect((nint)(_mapped + _page + _length), (nuint)_page, 0));
        }
        else
        {
            _mapped = (byte*)NativeMemory.AlignedAlloc(all, (nuint)_page);
        }

        _first = _mapped + _page;
    }

    /// <summary>A span that ends where the memory does.</summary>
    public Span<T> AtEnd<T>(int count)
        where T : unmanaged => Place<T>(_length - (count * sizeof(T)), count);

    /// <summary>A span that begins where the memory does.</summary>
    public Span<T> AtStart<T>(int count)
        where T : unmanaged => Place<T>(0, count);

    /// <summary>Whether everything but a span is as it was when the span was placed.</summary>
    public bool IsUntouchedAround<T>(ReadOnlySpan<T> span)
        where T : unmanaged
    {
        ReadOnlySpan<byte> all = new(_first, _length);
        ref byte begin = ref MemoryMarshal.GetReference(MemoryMarshal.AsBytes(span));
        int before = span.IsEmpty ? 0 : (int)System.Runtime.CompilerServices.Unsafe.ByteOffset(ref *_first, ref begin);
        return !all[..before].ContainsAnyExcept(Canary) && !all[(before + (span.Length * sizeof(T)))..].ContainsAnyExcept(Canary);
    }

    public void Dispose()
    {
        if (OperatingSystem.IsLinux())
        {
            _ = Unmap((nint)_mapped, (nuint)(_length + (2 * _page)));
        }
        else
        {
            NativeMemory.AlignedFree(_mapped);
        }
    }

    private Span<T> Place<T>(int offset, int count)
        where T : unmanaged
    {
        new Span<byte>(_first, _length).Fill(Canary);
        return new Span<T>(_first + offset, count);
    }

    [LibraryImport("libc", EntryPoint = "mmap")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint Map(nint address, nuint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "mprotect")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Protect(nint address, nuint length, int protection);

    [LibraryImport("libc", EntryPoint = "munmap")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Unmap(nint address, nuint length);
}
