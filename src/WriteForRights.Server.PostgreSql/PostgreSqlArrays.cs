using Npgsql;
using NpgsqlTypes;

namespace WriteForRights.Server.PostgreSql;

/// <summary>Rows to be sent as one array for each column, which takes one statement for any number of rows.</summary>
/// <param name="types">The types of the columns.</param>
/// <param name="rows">The number of rows.</param>
internal sealed class PostgreSqlArrays(NpgsqlDbType[] types, int rows)
{
    private readonly Array[] _columns = Array.ConvertAll(types, Array (type) => type switch
    {
        NpgsqlDbType.Bigint => new long?[rows],
        NpgsqlDbType.Bytea => new byte[]?[rows],
        _ => new string?[rows],
    });

    /// <summary>Returns the call of unnest that gives the rows back, with parameters from a number on.</summary>
    internal static string Unnest(NpgsqlDbType[] types, int firstParameter) => $"unnest({string.Join(", ", types.Select(
        (type, index) => FormattableString.Invariant($"${firstParameter + index}::{PostgreSqlColumns.NameOf(type)}[]")))})";

    /// <summary>Writes the values of a row, one for each column.</summary>
    internal void Write(int row, ReadOnlySpan<object?> values)
    {
        for (var column = 0; column < types.Length; column++)
        {
            switch (_columns[column])
            {
                case long?[] numbers:
                    numbers[row] = (long?)values[column];
                    break;
                case byte[]?[] bytes:
                    bytes[row] = (byte[]?)values[column];
                    break;
                case string?[] texts:
                    texts[row] = (string?)values[column];
                    break;
            }
        }
    }

    internal void AddTo(NpgsqlParameterCollection parameters)
    {
        for (var column = 0; column < types.Length; column++)
        {
            parameters.Add(new NpgsqlParameter { Value = _columns[column], NpgsqlDbType = NpgsqlDbType.Array | types[column] });
        }
    }
}
