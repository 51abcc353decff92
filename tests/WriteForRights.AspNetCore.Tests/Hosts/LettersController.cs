using Microsoft.AspNetCore.Mvc;

namespace WriteForRights.AspNetCore.Tests.Hosts;

/// <summary>A controller of a site with MVC.</summary>
[Route("mvc")]
public sealed class LettersController : Controller
{
    [HttpGet]
    [HttpPost]
    public IActionResult Letter() => View("/Hosts/Views/Letter.cshtml");
}
