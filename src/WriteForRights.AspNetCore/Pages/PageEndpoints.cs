using Microsoft.AspNetCore.Http;

namespace WriteForRights.AspNetCore;

/// <summary>The ready-made pages by path.</summary>
internal static class PageEndpoints
{
    internal static void Map(PageRoutes routes)
    {
        routes.MapPage("/", page => ShowListAsync(page));
        routes.MapPage("/counts", ShowCountsAsync);
        routes.MapPage("/count.json", page => CountResponse.SendAsync(page, null));
        routes.MapFile($"/{PageFiles.Folder}/{{file}}", PageFiles.SendAsync);
        routes.MapPage("/{case}", page => ForCaseAsync(page, ShowCaseAsync));
        routes.MapPage("/{case}/count.json", page => ForCaseAsync(page, CountResponse.SendAsync));
        routes.MapForm("/{case}/letter", page => ForCaseAsync(page, static (it, @case) => ShowAsync(it, PageContent.Letter(it, @case))));
        routes.MapForm("/{case}/card", page => ForCaseAsync(page, static (it, @case) => ShowAsync(it, PageContent.Card(it, @case))));
        routes.MapForm("/{case}/sign", page => ForCaseAsync(page, static (it, @case) => ShowAsync(it, PageContent.Sign(it, @case))));
        routes.MapPost("/{case}/print", page => ForCaseAsync(page, LetterPrint.SendAsync));
        routes.MapPage("/{case}/thanks", page => ForCaseAsync(page, ShowThanksAsync));
        routes.MapPage("/sitemap.xml", static page =>
            Sitemap.WriteAsync(page.Http.Response, page.Address, page.Site.CasesOf(page.Pack), page.Site.Options.Languages));
    }

    private static Task ShowAsync(PageContext page, PageContent content) => PageResponse.SendAsync(page, content);

    private static Task ForCaseAsync(PageContext page, Func<PageContext, Case, Task> show) =>
        page.FindCase() is { } @case ? show(page, @case) : PageResponse.SendNotFoundAsync(page);

    private static async Task ShowListAsync(PageContext page) =>
        await ShowAsync(page, PageContent.List(page, await page.Site.FindCountsAsync(null, page.Aborted).ConfigureAwait(false)))
            .ConfigureAwait(false);

    private static async Task ShowCountsAsync(PageContext page) =>
        await ShowAsync(
            page,
            PageContent.Counts(page, await page.Site.FindCountsAsync(null, page.Aborted, PageParts.Charts).ConfigureAwait(false)))
            .ConfigureAwait(false);

    private static async Task ShowCaseAsync(PageContext page, Case @case) =>
        await ShowAsync(page, PageContent.Case(page, @case, await page.Site.FindCountsAsync(@case.Id, page.Aborted).ConfigureAwait(false)))
            .ConfigureAwait(false);

    private static async Task ShowThanksAsync(PageContext page, Case @case) =>
        await ShowAsync(
            page,
            PageContent.Thanks(page, @case, await page.Site.FindCountsAsync(@case.Id, page.Aborted).ConfigureAwait(false)))
            .ConfigureAwait(false);
}
