#pragma once

#include <optional>
#include <span>
#include <string>

namespace rankwright {

/// Turns the probability that a model learned from weighted and dropped rows into the one that holds for all
/// of them. Of rows with the first label 1 each counted w times in the loss, of those with 0 a share r was
/// kept, so that the odds that the model learned are o' = o · w/r, and
///
///     p = p' / (p' + (w/r)(1 − p'))
///
/// With r = 1 that is p'/(p' + w(1 − p')), with w = 1 it is p'/(p' + (1 − p')/r). It rises with p', so that
/// it never changes the order of probabilities of one label.
///
/// With a second label that occurs only together with the first, as an install with its click, let c be the
/// chance of the first and s that of both. A row counts w times with the first label and r times without, on
/// average w·c + r(1 − c) times. Among rows so weighted
///
///     c' = w·c / (w·c + r(1 − c)),   s' = w·s / (w·c + r(1 − c)),   s'/c' = s/c.
///
/// So the chance of the second given the first, the other factor of a product head, needs no correction, and
/// s = s' · c/c': the chance of both takes the same factor as that of the first.
class OutputCorrection {
public:
  /// Without a rate, which the caller then does not know, nothing is corrected.
  static OutputCorrection of(std::optional<double> negativeRate, double positiveWeight = 1);

  /// Of the first label, that rows were weighted and dropped by.
  float apply(float probability) const;

  /// The same for the log odds of the first label: what is added to them, −ln(w/r).
  double logOdds() const;

  /// Of the first and the second label: `both` is s', `first` c', neither corrected yet.
  float applyToBoth(float both, float first) const;

  /// Corrects the outputs of rows, [rows, outputs], by their names (core/model/model_outputs.h): that of a
  /// click as the first label, that of an install as both, and leaves that of an install given a click.
  void applyTo(std::span<const std::string> outputs, std::span<float> probabilities) const;

  /// What is done, for people.
  std::string describe() const;

private:
  bool changes() const { return negativeRate_ && factor() != 1; }
  double factor() const { return positiveWeight_ / *negativeRate_; }

  std::optional<double> negativeRate_;
  double positiveWeight_ = 1;
};

} // namespace rankwright
