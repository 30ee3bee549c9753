namespace Chancery.Training.Choices;

/// <summary>How the weights of a choice are learned.</summary>
/// <param name="Epochs">Times over the data.</param>
/// <param name="Rate">AdaGrad's rate.</param>
/// <param name="Decay">Share taken from each weight after each time over the data.</param>
/// <param name="Least">Features that fewer choices show are left out.</param>
/// <param name="Seed">Seed of the order.</param>
internal sealed record ChoiceTrainingOptions(int Epochs = 20, double Rate = 0.05, double Decay = 0.02, int Least = 2, int Seed = 1);
