#pragma once

#include "core/workspace/index_builds.h"

#include <QComboBox>

#include <filesystem>
#include <optional>
#include <vector>

namespace rankwright {

/// A build of the indexes that a person chooses: the one in use, a kept one, or a file.
struct BuildChoice {
  std::optional<IndexBuild> kept;
  std::filesystem::path file; ///< of one index; empty unless a file was chosen

  bool isInUse() const { return !kept && file.empty(); }
};

/// Offers the builds that there are, and at the end of the list to open a file.
class BuildBox final : public QComboBox {
  Q_OBJECT

public:
  explicit BuildBox(QWidget* parent = nullptr);

  /// The kept builds, the latest first. What was chosen stays where it is still there.
  void setBuilds(std::vector<IndexBuild> kept, bool offersInUse);
  /// Nothing while there is nothing to choose.
  std::optional<BuildChoice> choice() const;
  void chooseFile(const QString& path);

  /// What is chosen, for a session; `choose` takes it when the builds are there.
  QString chosen() const;
  void choose(const QString& chosen);

signals:
  /// Another build is chosen.
  void changed();
  /// A person wants to choose a file.
  void fileWanted();

private:
  void take(int row);
  void fill();

  std::vector<IndexBuild> kept_;
  bool offersInUse_ = false;
  QString file_;
  QString chosen_; ///< what the last choice was, also while it is not in the list
};

/// "build 3 of 2026-11-22 10:15".
QString buildText(const IndexBuild& build);

} // namespace rankwright
