namespace WriteForRights.Cli;

/// <summary>Reads addresses from a table. The columns are found by their headers.</summary>
internal static class LabelTable
{
    private const string Street = "street";

    // The headers of each part of an address, without spaces and signs.
    private static readonly (string Part, string[] Headers)[] Parts =
    [
        ("name", ["name", "recipient", "fullname", "nom", "nombre", "nome", "naam", "namn", "имя", "氏名", "姓名"]),
        ("organisation", ["organisation", "organization", "company", "office", "firma", "organización"]),
        (Street, [Street, "address", "line", "adresse", "strasse", "straße", "rue", "dirección", "indirizzo", "adres", "адрес", "住所"]),
        ("locality", ["locality", "city", "town", "ort", "stadt", "ville", "ciudad", "città", "plaats", "miasto", "город", "市"]),
        ("region", ["region", "state", "province", "county", "bundesland", "région", "provincia", "provincie"]),
        ("postcode", ["postcode", "postalcode", "zip", "zipcode", "plz", "codepostal", "códigopostal", "cap", "индекс"]),
        ("country", ["country", "land", "pays", "país", "paese", "kraj", "страна", "国", "国家"]),
    ];

    /// <summary>Reads all addresses.</summary>
    /// <param name="table">The table.</param>
    /// <param name="sender">The country in which the letters are posted, and of rows without a country.</param>
    /// <returns>The labels, and the problems of the rows that get none.</returns>
    /// <exception cref="ToolException">The table has no column for the lines of the addresses.</exception>
    internal static (IReadOnlyList<EnvelopeBlock> Labels, IReadOnlyList<RowProblem> Problems) Read(ITable table, CountryCode? sender)
    {
        var (labels, problems) = (new List<EnvelopeBlock>(), new List<RowProblem>());
        ILookup<string, int>? columns = null;
        var validator = new PostalAddressValidator();
        foreach (var row in table.ReadRows().Where(row => !row.IsEmpty))
        {
            if (columns is null)
            {
                columns = Enumerable.Range(0, row.Cells.Count).Where(column => PartOf(row.Text(column)) is not null)
                    .ToLookup(column => PartOf(row.Text(column))!);
                if (!columns.Contains(Street))
                {
                    throw ToolException.Choice("<file>", Parts.Select(part => part.Part));
                }

                continue;
            }

            var address = AddressOf(row, columns, sender);
            var found = address.Country == default
                ? [Problem.Of("$.country", ProblemCodes.CountryMalformed, Words.Current.Reader)]
                : validator.Validate(address).ToProblems(Words.Current.Reader);
            if (found.Count > 0)
            {
                problems.AddRange(found.Select(problem => new RowProblem(row.Number, null, problem.Path, problem.Code, problem.Message)));
            }
            else
            {
                labels.Add(EnvelopeBlock.Of(
                    Texts(row, columns["name"].Concat(columns["organisation"])), address, sender, Words.Current.Reader));
            }
        }

        return (labels, problems);
    }

    private static PostalAddress AddressOf(TableRow row, ILookup<string, int> columns, CountryCode? sender)
    {
        var countries = new NameList<CountryCode>(CountryCode.Known, (country, language) => country.NameIn(language).Text);
        var named = Text("country");
        return new PostalAddress
        {
            Lines = Texts(row, columns[Street]),
            Locality = Text("locality"),
            Region = Text("region"),
            PostalCode = Text("postcode"),
            Country = (named is null ? sender : countries.Find(named)) ?? default,
        };

        string? Text(string part) => columns[part].Select(row.Text).FirstOrDefault(text => text.Length > 0);
    }

    private static ValueList<PersonalText> Texts(TableRow row, IEnumerable<int> columns) => columns.Select(row.Text)
        .SelectMany(text => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        .Select(text => new PersonalText(text)).ToValueList();

    private static string? PartOf(string header)
    {
        var name = string.Concat(header.ToLowerInvariant().Where(char.IsLetter));
        return Parts.Where(part => part.Headers.Contains(name)).Select(part => part.Part).FirstOrDefault();
    }
}
