using FluentValidation;

namespace WriteForRights;

/// <summary>The rules of the subject of a case.</summary>
internal static class SubjectRules
{
    internal static void CheckSubject<T>(
        this ValidationContext<T> context, string path, Subject subject, LanguageTag? language, PartialDate asOf)
    {
        context.CheckWord($"{path}.{nameof(subject.Form)}", subject.Form, SubjectForm.Known);
        context.CheckFact($"{path}.{nameof(subject.Name)}", subject.Name, language);
        var fits = subject.Form == SubjectForm.Person ? subject.People.Count == 1
            : subject.Form != SubjectForm.People || subject.People.Count >= 2;
        if (!fits)
        {
            context.AddProblem($"{path}.{nameof(subject.People)}", ProblemCodes.SubjectPeople, ("form", subject.Form.ToString()));
        }

        if (subject.Name is null && subject.People.Count == 0)
        {
            context.AddProblem(path, ProblemCodes.SubjectNameMissing, ("form", subject.Form.ToString()));
        }

        for (var i = 0; i < subject.People.Count; i++)
        {
            context.CheckPerson(JsonPath.Item($"{path}.{nameof(subject.People)}", i), subject.People[i], language, asOf);
        }
    }

    private static void CheckPerson<T>(
        this ValidationContext<T> context, string path, Person person, LanguageTag? language, PartialDate asOf)
    {
        context.CheckFact($"{path}.{nameof(person.Name)}", person.Name, language);
        context.CheckText($"{path}.{nameof(person.KnownAs)}", person.KnownAs, language);
        context.CheckText($"{path}.{nameof(person.Occupation)}", person.Occupation, language);
        context.CheckCountry($"{path}.{nameof(person.Country)}", person.Country);
        if (person.NativeLanguage is { } native && !(person.Name.TryGet(out var name) && name.ContainsKey(native)))
        {
            context.AddProblem($"{path}.{nameof(person.NativeLanguage)}", ProblemCodes.TranslationMissing, ("language", native.ToString()));
        }

        if (person.Pronouns is { } pronouns)
        {
            context.CheckWord($"{path}.{nameof(person.Pronouns)}", pronouns, Pronouns.Known);
        }

        if (person.Died is { } died)
        {
            context.CheckDate($"{path}.{nameof(person.Died)}", died, asOf);
        }
    }
}
