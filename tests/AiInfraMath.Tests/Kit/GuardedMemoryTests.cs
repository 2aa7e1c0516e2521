using System.Globalization;
using System.Runtime.CompilerServices;

namespace AiInfraMath.Tests.Kit;

public class GuardedMemoryTests
{
    [Fact]
    public void A_byte_written_beside_a_span_shows()
    {
        using var memory = new GuardedMemory(100);
        Span<double> end = memory.AtEnd<double>(5);
        end.Fill(1);
        Assert.True(memory.IsUntouchedAround<double>(end));
        Unsafe.Add(ref end[0], -1) = 1;
        Assert.False(memory.IsUntouchedAround<double>(end));
        Span<float> start = memory.AtStart<float>(3);
        start.Fill(1);
        Assert.True(memory.IsUntouchedAround<float>(start));
        Unsafe.Add(ref start[0], 3) = 1;
        Assert.False(memory.IsUntouchedAround<float>(start));
    }

    [Fact]
    public void The_pages_around_let_nobody_in()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Guard pages are asked of the system on Linux only.");
        using var memory = new GuardedMemory(100);
        Span<byte> all = memory.AtStart<byte>(Environment.SystemPageSize);
        Assert.StartsWith("---", ProtectionAt(ref Unsafe.Add(ref all[0], -1)));
        Assert.StartsWith("rw-", ProtectionAt(ref all[0]));
        Assert.StartsWith("rw-", ProtectionAt(ref all[^1]));
        Assert.StartsWith("---", ProtectionAt(ref Unsafe.Add(ref all[^1], 1)));
    }

    // The lines of the map: from-to in hexadecimal, and then what may be done there.
    private static unsafe string ProtectionAt(ref byte place)
    {
        ulong address = (ulong)Unsafe.AsPointer(ref place);
        string[] line = File.ReadLines("/proc/self/maps").Select(l => l.Split(' ')).Single(parts =>
        {
            string[] ends = parts[0].Split('-');
            return address >= ulong.Parse(ends[0], NumberStyles.HexNumber) && address < ulong.Parse(ends[1], NumberStyles.HexNumber);
        });
        return line[1];
    }
}
