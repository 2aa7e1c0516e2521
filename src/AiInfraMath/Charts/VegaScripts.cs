namespace AiInfraMath.Charts;

/// <summary>Where the page of a chart has the scripts from that draw it.</summary>
public enum VegaScripts
{
    /// <summary>
    /// From a public network for scripts (jsDelivr): a small page that needs the network. Version and hash of each script stand in the
    /// page, and a browser runs no script that differs.
    /// </summary>
    Pinned,

    /// <summary>From the page itself, which is larger by 0.8 MB and needs no network, now or in years.</summary>
    Inlined,
}
