using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>An immutable list with value equality: equal items in the same order.</summary>
/// <remarks>The default value is the empty list.</remarks>
/// <typeparam name="T">The type of an item.</typeparam>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
[JsonConverter(typeof(LibraryConverter))]
public readonly struct ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>, IJsonForm
{
    private readonly T[]? _items;

    // The array is not copied: callers in this assembly pass one that nobody else changes.
    internal ValueList(T[] items) => _items = items;

    /// <summary>The number of items.</summary>
    public int Count => Items.Length;

    private T[] Items => _items ?? [];

    /// <summary>The item at an index, counted from 0.</summary>
    /// <exception cref="IndexOutOfRangeException">The index is negative, or not less than <see cref="Count"/>.</exception>
    public T this[int index] => Items[index];

    /// <summary>Returns whether both lists have equal items in the same order.</summary>
    public static bool operator ==(ValueList<T> left, ValueList<T> right) => left.Equals(right);

    /// <summary>Returns whether the lists differ in an item, in length or in order.</summary>
    public static bool operator !=(ValueList<T> left, ValueList<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(ValueList<T> other)
    {
        if (Items.Length != other.Items.Length)
        {
            return false;
        }

        for (var i = 0; i < Items.Length; i++)
        {
            if (!EqualityComparer<T>.Default.Equals(Items[i], other.Items[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ValueList<T> other && Equals(other);

    /// <summary>Returns whether an item equals the given one.</summary>
    public bool Contains(T item) => Array.IndexOf(Items, item) >= 0;

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        unchecked
        {
            var hash = 17;
            foreach (var item in Items)
            {
                hash = (hash * 31) + (item is null ? 0 : EqualityComparer<T>.Default.GetHashCode(item));
            }

            return hash;
        }
    }

    /// <summary>Returns the number of items in brackets, never the items, which may be personal.</summary>
    public override string ToString() => $"[{Count}]";

    /// <summary>Returns an enumerator over the items, in order.</summary>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Items.GetEnumerator();

    JsonConverter IJsonForm.CreateConverter() => new ValueListConverter<T>();
}
