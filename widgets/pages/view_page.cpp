#include "widgets/pages/view_page.h"

#include "widgets/common/type_scale.h"

#include <QHBoxLayout>
#include <QSplitter>
#include <QVBoxLayout>

namespace rankwright {

void ViewPage::layOut(const Parts& parts) {
  parts.choices->setContentsMargins(2 * kUnit, 0, 2 * kUnit, 0);
  parts.choices->setSpacing(2 * kUnit);
  parts.choices->addStretch(1);
  parts.choices->addWidget(parts.busy);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, kUnit, 0, 0);
  column->setSpacing(kUnit);
  column->addWidget(parts.messages);
  column->addLayout(parts.choices);
  for (auto* line : parts.lines) {
    line->setContentsMargins(2 * kUnit, 0, 2 * kUnit, 0);
    column->addWidget(line);
  }
  column->addWidget(parts.rest, 1);
}

QString ViewPage::stateOf(const QSplitter& splitter) {
  return QString::fromLatin1(splitter.saveState().toBase64());
}

void ViewPage::restore(QSplitter& splitter, const QJsonValue& state) {
  const auto sizes = state.toString().toLatin1();
  if (!sizes.isEmpty()) splitter.restoreState(QByteArray::fromBase64(sizes));
}

} // namespace rankwright
