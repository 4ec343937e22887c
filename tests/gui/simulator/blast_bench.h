#pragma once

#include "core/document/toml_edit.h"
#include "what_if_bench.h"
#include "widgets/simulator/blast_radius_panel.h"
#include "widgets/simulator/blast_radius_result.h"
#include "widgets/table/data_table.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

namespace rankwright::test {

/// The bench with the panel beside it.
struct BlastBench : WhatIfBench {
  BlastBench() {
    host.addWidget(view.blastRadius());
    panel().show();
  }
  ~BlastBench() { panel().setParent(&view); }

  BlastRadiusPanel& panel() const { return *view.blastRadius(); }
  QWidget& part(const char* name) const { return *panel().findChild<QWidget*>(QLatin1String(name)); }
  QString text(const char* name) const { return panel().findChild<QLabel*>(QLatin1String(name))->text(); }

  void setPlaces(const QString& count) const {
    view.draft()->edit(view.draft()->pipeline(),
                       withTomlValue(pipeline(), {"list", 0}, "count", count.toStdString()), {});
  }
  /// Runs and waits until it is through and shown.
  bool run(const QString& command = QStringLiteral("blastRadius.draft")) const {
    QSignalSpy ended(&panel(), &BlastRadiusPanel::ended);
    panel().action(command)->trigger();
    return (ended.size() == 1 || ended.wait(30'000)) && QTest::qWaitFor([&] {
             const auto& shown = panel().result()->answer();
             return shown && panel().result()->items()->source() == shown->items;
           });
  }
};

} // namespace rankwright::test
