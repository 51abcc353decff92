using WriteForRights;

namespace PartnerSite;

/// <summary>The site's own texts. Let a native speaker read them before you publish them.</summary>
public sealed record Words(
    string Write, string Name, string Email, string Text, string Consent, string Send, string Back, string AllCases, string AsOf,
    string Thanks, string AsFirstSent, string NotCounted, string NotSent, string NotFound, string Unavailable)
{
    private static readonly Dictionary<string, Words> ByLanguage = new()
    {
        ["en"] = new(
            Write: "Write a letter", Name: "Your name (optional)", Email: "Your email address (optional)", Text: "Your letter (optional)",
            Consent: "You may write to me about this case.", Send: "Send", Back: "Back to the case", AllCases: "All cases",
            AsOf: "As of",
            Thanks: "Thank you. Your letter counts.",
            AsFirstSent: "Thank you. Your letter counts as you first sent it. Your later changes have not been kept.",
            NotCounted: "Your letter does not count yet. Please check the following:",
            NotSent: "We do not know yet whether your letter arrived. Please send it again: it counts once, however often you send it.",
            NotFound: "There is no such page.",
            Unavailable: "The campaign cannot be reached at the moment. Please try again later."),
        ["fr"] = new(
            Write: "Écrire une lettre", Name: "Votre nom (facultatif)", Email: "Votre adresse électronique (facultatif)",
            Text: "Votre lettre (facultatif)", Consent: "Vous pouvez m’écrire au sujet de ce cas.", Send: "Envoyer",
            Back: "Retour au cas", AllCases: "Tous les cas", AsOf: "État au", Thanks: "Merci. Votre lettre compte.",
            AsFirstSent: "Merci. Votre lettre compte, telle que vous l’avez d’abord envoyée. Vos changements n’ont pas été gardés.",
            NotCounted: "Votre lettre ne compte pas encore. Veuillez vérifier ceci :",
            NotSent: "Nous ne savons pas encore si votre lettre est arrivée. Veuillez la renvoyer : elle ne compte qu’une fois.",
            NotFound: "Cette page n’existe pas.",
            Unavailable: "La campagne est injoignable pour le moment. Veuillez réessayer plus tard."),
        ["es"] = new(
            Write: "Escribir una carta", Name: "Su nombre (opcional)", Email: "Su correo electrónico (opcional)",
            Text: "Su carta (opcional)", Consent: "Pueden escribirme sobre este caso.", Send: "Enviar",
            Back: "Volver al caso", AllCases: "Todos los casos", AsOf: "A fecha de", Thanks: "Gracias. Su carta cuenta.",
            AsFirstSent: "Gracias. Su carta cuenta, tal como la envió primero. Los cambios posteriores no se han guardado.",
            NotCounted: "Su carta todavía no cuenta. Revise esto, por favor:",
            NotSent: "Aún no sabemos si su carta ha llegado. Envíela de nuevo, por favor: solo cuenta una vez.",
            NotFound: "Esta página no existe.",
            Unavailable: "No se puede acceder a la campaña en este momento. Inténtelo más tarde, por favor."),
        ["ar"] = new(
            Write: "كتابة رسالة", Name: "الاسم (اختياري)", Email: "البريد الإلكتروني (اختياري)", Text: "الرسالة (اختيارية)",
            Consent: "يمكنكم مراسلتي بشأن هذه الحالة.", Send: "إرسال", Back: "العودة إلى الحالة",
            AllCases: "كل الحالات", AsOf: "حتى تاريخ",
            Thanks: "شكرًا. تم احتساب رسالتكم.", AsFirstSent: "شكرًا. تم احتساب رسالتكم كما أُرسلت أول مرة، ولم تُحفظ التغييرات اللاحقة.",
            NotCounted: "لم تُحتسب رسالتكم بعد. يرجى مراجعة ما يلي:",
            NotSent: "لا نعرف بعد هل وصلت رسالتكم. يرجى إرسالها مرة أخرى، فهي تُحتسب مرة واحدة فقط.",
            NotFound: "هذه الصفحة غير موجودة.",
            Unavailable: "لا يمكن الوصول إلى الحملة حاليًا. يرجى المحاولة لاحقًا."),
    };

    public static IReadOnlyCollection<string> Languages => ByLanguage.Keys;

    /// <summary>The texts in the visitor's language, which the request localisation has chosen.</summary>
    public static Words Current => In(LanguageTag.Current);

    public static Words In(LanguageTag language) => ByLanguage[language.ToString()];
}
