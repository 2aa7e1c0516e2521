#:project ../../src/AiInfraMath/AiInfraMath.csproj
#:property PublishAot=false

using System.Globalization;
using System.Runtime.InteropServices;
using AiInfraMath.Numerics;
using Microsoft.Win32.SafeHandles;

// Writes the 32-bit words of Philox4x32 to standard output without end, in the order that the first argument names, for a statistical
// battery: neighbours in that order are neighbours in the address, so that a flaw of the counter layout would show.
string layout = args.Length > 0 ? args[0] : "scenarios";
ulong seed = args.Length > 1 ? ulong.Parse(args[1], CultureInfo.InvariantCulture) : 1;

// Not the console's stream, which takes a closed pipe for a place to write on.
using var handle = new SafeFileHandle(1, ownsHandle: false);
using var output = new FileStream(handle, FileAccess.Write);
uint[] words = new uint[1 << 16];
try
{
    for (ulong n = 0; ; n += (ulong)words.Length / 4)
    {
        for (int i = 0; i < words.Length; i += 4)
        {
            ulong place = n + ((ulong)i / 4);
            (words[i], words[i + 1], words[i + 2], words[i + 3]) = layout switch
            {
                // One variable in one period pair, scenario by scenario: how a kernel reads them.
                "scenarios" => new Philox4x32(seed).Block(place, 0, 0),

                // Ten years of a scenario, then the next scenario: how a path reads them.
                "periods" => new Philox4x32(seed).Block(place / 5, (uint)(place % 5), 0),

                // Eight variables of a scenario side by side.
                "variables" => new Philox4x32(seed).Block(place / 8, 0, (uint)(place % 8)),

                // The same address under one seed after the other.
                "seeds" => new Philox4x32(seed + place).Block(0, 0, 0),
                _ => throw new InvalidOperationException($"The layout is {layout}; scenarios, periods, variables or seeds was expected."),
            };
        }

        output.Write(MemoryMarshal.AsBytes(words.AsSpan()));
    }
}
catch (IOException)
{
    // The battery has read enough and closed the pipe.
}
