using System.Collections;
using System.Reflection;
using System.Text;

namespace WriteForRights.Server.Tests;

/// <summary>
/// Searches what the server holds on to: everything that its static fields and its services reach, through fields of its own types and of
/// collections. It sees no local variables, no buffers of the host and no garbage that is not collected yet.
/// </summary>
internal sealed class HeapSearch(string mark)
{
    private static readonly Assembly[] Own = [typeof(CampaignServerOptions).Assembly, typeof(ActionRecord).Assembly];

    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<(object Value, string Path)> _open = new();

    /// <summary>The number of objects that were looked at.</summary>
    internal int Count => _seen.Count;

    /// <summary>Returns where the mark is, in a text or in bytes.</summary>
    internal List<string> Find(IEnumerable<object> roots)
    {
        foreach (var root in roots)
        {
            Add(root, root.GetType().Name);
        }

        foreach (var type in Own.SelectMany(assembly => assembly.GetTypes()).Where(type => !type.ContainsGenericParameters))
        {
            foreach (var field in FieldsOf(type, BindingFlags.Static).Where(field => !field.IsLiteral && !field.FieldType.IsByRefLike))
            {
                Add(field.GetValue(null), $"{type.Name}.{field.Name}");
            }
        }

        var found = new List<string>();
        while (_open.TryPop(out var item))
        {
            if (Has(item.Value))
            {
                found.Add(item.Path);
            }

            Follow(item.Value, item.Path);
        }

        return found;
    }

    private static FieldInfo[] FieldsOf(Type type, BindingFlags kind) =>
        type.GetFields(kind | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly);

    private bool Has(object value) => value switch
    {
        string text => text.Contains(mark, StringComparison.Ordinal),
        char[] text => new string(text).Contains(mark, StringComparison.Ordinal),
        byte[] bytes => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(mark)) >= 0,
        _ => false,
    };

    private void Follow(object value, string path)
    {
        if (value is string or Type or MemberInfo or Assembly || value.GetType().IsPrimitive)
        {
            return;
        }

        if (value is IEnumerable items and (Array or ICollection))
        {
            if (value.GetType().GetElementType() is not { IsPrimitive: true })
            {
                foreach (var item in items)
                {
                    Add(item, path + "[]");
                }
            }

            return;
        }

        if (value is Delegate { Target: { } target })
        {
            Add(target, path + "()");
        }

        if (!Own.Contains(value.GetType().Assembly) && !value.GetType().IsValueType
            && value.GetType().Namespace?.StartsWith("System.Collections", StringComparison.Ordinal) != true
            && value.GetType().Namespace != "System.Threading.Channels")
        {
            return;
        }

        for (var type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in FieldsOf(type, BindingFlags.Instance).Where(field => !field.FieldType.IsPointer && !field.FieldType.IsByRefLike))
            {
                Add(field.GetValue(value), $"{path}.{field.Name}");
            }
        }
    }

    private void Add(object? value, string path)
    {
        if (value is not null && path.Length < 1_000 && (value.GetType().IsValueType ? !value.GetType().IsPrimitive : _seen.Add(value)))
        {
            _open.Push((value, path));
        }
    }
}
