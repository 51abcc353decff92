namespace WriteForRights;

/// <summary>The rules of the subject of a case.</summary>
internal static class SubjectRules
{
    internal static void CheckSubject(this FileCheck file, string path, Subject subject)
    {
        file.CheckWord($"{path}.{nameof(subject.Form)}", subject.Form, SubjectForm.Known);
        file.CheckFact($"{path}.{nameof(subject.Name)}", subject.Name);
        var fits = subject.Form == SubjectForm.Person ? subject.People.Count == 1
            : subject.Form != SubjectForm.People || subject.People.Count >= 2;
        if (!fits)
        {
            file.AddProblem($"{path}.{nameof(subject.People)}", ProblemCodes.SubjectPeople, ("form", subject.Form.ToString()));
        }

        if (subject.Name is null && subject.People.Count == 0)
        {
            file.AddProblem(path, ProblemCodes.SubjectNameMissing, ("form", subject.Form.ToString()));
        }

        for (var i = 0; i < subject.People.Count; i++)
        {
            file.CheckPerson(JsonPath.Item($"{path}.{nameof(subject.People)}", i), subject.People[i]);
        }
    }

    private static void CheckPerson(this FileCheck file, string path, Person person)
    {
        file.CheckFact($"{path}.{nameof(person.Name)}", person.Name);
        file.CheckText($"{path}.{nameof(person.KnownAs)}", person.KnownAs);
        file.CheckText($"{path}.{nameof(person.Occupation)}", person.Occupation);
        file.CheckCountry($"{path}.{nameof(person.Country)}", person.Country);
        if (person.NativeLanguage is { } native && !(person.Name.TryGet(out var name) && name.ContainsKey(native)))
        {
            file.AddProblem($"{path}.{nameof(person.NativeLanguage)}", ProblemCodes.TranslationMissing, ("language", native.ToString()));
        }

        file.CheckWord($"{path}.{nameof(person.Pronouns)}", person.Pronouns, Pronouns.Known);
        if (person.Died is { } died)
        {
            file.CheckDate($"{path}.{nameof(person.Died)}", died);
        }
    }
}
