namespace WriteForRights.Tests;

/// <summary>A reason is said of actions and of reports, whose words differ in gender in many languages.</summary>
public sealed class VoidReasonLabelTests
{
    [Theory]
    [InlineData("es", "Retirada", "Contada", "Registrada")]
    [InlineData("it", "Ritirata", "Contata", "Inserita")]
    [InlineData("pt", "Contada", "Registada", "a enviou")]
    [InlineData("pt-BR", "Contada", "Registrada", "a enviou")]
    [InlineData("ca", "la va enviar", "Comptada", "Registrada")]
    [InlineData("ro", "Retrasă", "Numărată", "Introdusă")]
    [InlineData("fr", "Retirée", "Comptée", "Saisie")]
    [InlineData("bg", "Оттеглено", "Върнато", "Въведено")]
    [InlineData("he", "הוחזרה", "נספרה", "נרשמה")]
    public void A_reason_is_a_noun_and_agrees_with_neither_an_action_nor_a_report(string language, params string[] participles) =>
        Assert.All(VoidReason.Known, reason => Assert.DoesNotContain(
            participles, word => reason.NameIn(LanguageTag.Parse(language)).Text.StartsWith(word, StringComparison.Ordinal)
                || reason.NameIn(LanguageTag.Parse(language)).Text.Contains($" {word}", StringComparison.Ordinal)));
}
