namespace WriteForRights.Server;

/// <summary>A further store for the ledger, which a package registers.</summary>
internal interface ILedgerStore
{
    /// <summary>Returns whether a connection string is for this store.</summary>
    bool Opens(string storage);

    /// <summary>Opens the ledger.</summary>
    /// <exception cref="CampaignServerStartException">The store cannot be opened, or cannot serve as this ledger.</exception>
    IActionLedger Open(string storage, bool isRehearsal, PersonalSeal seal, IServiceProvider services);
}
