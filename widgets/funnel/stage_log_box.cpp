#include "widgets/funnel/stage_log_box.h"

#include "widgets/common/text.h"

#include <QSignalBlocker>

#include <algorithm>

namespace rankwright {

StageLogBox::StageLogBox(QWidget* parent) : QComboBox(parent) {
  setObjectName(QStringLiteral("stageLogs"));
  setAccessibleName(tr("Stage log"));
  setToolTip(tr("The stage log that is looked at, those written last first"));
  setSizeAdjustPolicy(QComboBox::AdjustToContents);
  connect(this, &QComboBox::currentIndexChanged, this, [this] { emit chosen(toQt(log().string())); });
}

void StageLogBox::setLogs(const std::vector<std::filesystem::path>& logs,
                          const std::filesystem::path& chosenLog) {
  const QSignalBlocker blocker(this);
  clear();
  for (const auto& log : logs) {
    addItem(toQt(log.filename().string()), toQt(log.string()));
    setItemData(count() - 1, toQt(log.string()), Qt::ToolTipRole);
  }
  const auto found = std::ranges::find(logs, chosenLog);
  if (!logs.empty()) setCurrentIndex(found == logs.end() ? 0 : static_cast<int>(found - logs.begin()));
  setEnabled(!logs.empty());
}

std::filesystem::path StageLogBox::log() const {
  return currentData().toString().toStdString();
}

} // namespace rankwright
