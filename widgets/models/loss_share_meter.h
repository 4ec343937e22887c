#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

namespace rankwright {

/// A bar that the tasks of a model share out as they share the loss.
class LossShareMeter final : public QWidget {
  Q_OBJECT

public:
  explicit LossShareMeter(QWidget* parent = nullptr);

  /// `shares` add up to 1, or are all 0 where there is nothing to learn.
  void setShares(const QStringList& tasks, const std::vector<double>& shares);
  const std::vector<double>& shares() const { return shares_; }

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  QStringList tasks_;
  std::vector<double> shares_;
};

} // namespace rankwright
