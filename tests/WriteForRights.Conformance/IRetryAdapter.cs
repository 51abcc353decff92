namespace WriteForRights.Conformance;

/// <summary>What sends requests again, in the shape in which the suite can ask it to.</summary>
public interface IRetryAdapter
{
    /// <summary>Its name in the table.</summary>
    string Name { get; }

    /// <summary>Whether it goes by the clock that it is given. What does not is run by the world's, in real seconds.</summary>
    bool TakesClock { get; }

    /// <summary>Makes one.</summary>
    /// <param name="server">What answers, in place of a connection.</param>
    /// <param name="settings">What to set; nothing for the way in which most people make it.</param>
    /// <param name="clock">The clock, for those who take one.</param>
    HttpMessageInvoker Create(HttpMessageHandler server, RetrySettings? settings, TimeProvider clock);
}
