#pragma once

#include <QJsonObject>
#include <QWidget>

#include <cstdint>
#include <string>
#include <vector>

class QComboBox;
class QGridLayout;
class QSpinBox;

namespace rankwright {

/// Which two configurations are replayed, over how many users, and which.
class BlastRadiusChoice final : public QWidget {
  Q_OBJECT

public:
  explicit BlastRadiusChoice(QWidget* parent = nullptr);

  /// The names of the workspace's pipelines, the default one first. What was chosen stays where it exists.
  void setPipelines(const std::vector<std::string>& names);

  /// What is chosen: "draft", or "pipeline:NAME".
  QString before() const;
  QString after() const;
  void choose(const QString& before, const QString& after);
  /// As people call what is chosen.
  QString beforeText() const;
  QString afterText() const;

  std::uint32_t users() const;
  std::uint64_t seed() const;
  QSpinBox* userCount() const { return users_; }
  QSpinBox* seedNumber() const { return seed_; }

  QJsonObject saveState() const;
  /// Without telling.
  void restoreState(const QJsonObject& state);

signals:
  void changed();

private:
  QComboBox* makeConfiguration(const QString& name, const QString& toolTip);
  void addField(QGridLayout& grid, int row, int column, const QString& label, QWidget* field);
  static void fill(QComboBox& list, const std::vector<std::string>& names);
  static void select(QComboBox& list, const QString& configuration);

  QComboBox* before_;
  QComboBox* after_;
  QSpinBox* users_;
  QSpinBox* seed_;
};

/// The draft, and a pipeline of the workspace, as `BlastRadiusChoice` names them.
QString draftChoice();
QString pipelineChoice(const std::string& name);

} // namespace rankwright
