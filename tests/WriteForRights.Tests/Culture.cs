using System.Globalization;

namespace WriteForRights.Tests;

/// <summary>Runs a test as on a machine whose user has another language.</summary>
internal static class Culture
{
    internal static void In(string name, Action test)
    {
        var (culture, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);
            test();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, ui);
        }
    }
}
