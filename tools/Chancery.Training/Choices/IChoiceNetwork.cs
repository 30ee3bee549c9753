namespace Chancery.Training.Choices;

/// <summary>A network whose scores are added to the features' weights, learned together with them.</summary>
internal interface IChoiceNetwork
{
    /// <summary>Adds its score of each candidate.</summary>
    void Score(Choice choice, Span<double> scores, bool isTraining);

    /// <summary>Takes the gradient of the loss by each score of the choice that was scored last.</summary>
    void Learn(Choice choice, ReadOnlySpan<double> gradients);
}
