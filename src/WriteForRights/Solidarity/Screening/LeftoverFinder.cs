namespace WriteForRights;

/// <summary>Finds placeholders, HTML and garbled characters, as in letters.</summary>
internal static class LeftoverFinder
{
    internal static void Find(ScreeningPass pass)
    {
        foreach (var leftover in Leftovers.In(pass.Text.Source, pass.Draft.Language ?? default))
        {
            pass.AddPlaces(ScreeningRule.Parse(leftover.Code), FindingSeverity.Ask, leftover.Start, leftover.Start + leftover.Length);
        }
    }
}
