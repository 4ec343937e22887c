#include "widgets/help/library_list.h"

#include "library_versions.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QSysInfo>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::AboutPage)
};

/// A row with its plain texts; only the purpose is translated.
LibraryEntry entry(const char* name, const char* version, const QString& purpose, const char* licence,
                   const char* licenceFile, const char* package, const char* address) {
  const auto text = [](const char* latin1) { return QString::fromLatin1(latin1); };
  return {text(name), text(version), purpose, text(licence), text(licenceFile), text(package), text(address)};
}

std::vector<LibraryEntry> windowLibraries() {
  return {
      entry("Qt", qVersion(), Texts::tr("The window and everything in it."), "LGPL-3.0-only", "LGPL-3",
            "libqt6core6*", "https://www.qt.io"),
      entry("QCustomPlot", RW_QCUSTOMPLOT_VERSION, Texts::tr("Charts."), "GPL-3.0-or-later", "GPL-3",
            "libqcustomplot*-qt6", "https://www.qcustomplot.com"),
      entry("QScintilla", RW_QSCINTILLA_VERSION, Texts::tr("The editors of rules and configuration."),
            "GPL-3.0-only", "GPL-3", "libqscintilla2-qt6-*",
            "https://riverbankcomputing.com/software/qscintilla"),
      entry("Breeze icons", "", Texts::tr("Icons where the desktop has none."), "LGPL-3.0-or-later", "LGPL-3",
            "breeze-icon-theme", "https://develop.kde.org/frameworks/breeze-icons"),
  };
}

std::vector<LibraryEntry> engineLibraries() {
  return {
      entry("LibTorch", RW_TORCH_VERSION, Texts::tr("Training and serving of models."), "BSD-3-Clause", "",
            "libtorch1*", "https://pytorch.org"),
      entry("Gloo", RW_GLOO_VERSION, Texts::tr("Trainings of several processes together, for LibTorch."),
            "BSD-3-Clause", "", "libgloo0", "https://github.com/facebookincubator/gloo"),
      entry("OpenBLAS", "", Texts::tr("Linear algebra for LibTorch."), "BSD-3-Clause", "",
            "libopenblas0-pthread", "https://www.openblas.net"),
      entry("ANTLR", RW_ANTLR_VERSION, Texts::tr("Reads the rule language."), "BSD-3-Clause", "",
            "libantlr4-runtime4*", "https://www.antlr.org"),
      entry("ICU", RW_ICU_VERSION, Texts::tr("Unicode: lower case of every script."), "Unicode-DFS-2016", "",
            "libicu7*", "https://icu.unicode.org"),
      entry("RE2", RW_RE2_VERSION, Texts::tr("Regular expressions in filters."), "BSD-3-Clause", "",
            "libre2-*", "https://github.com/google/re2"),
      entry("hnswlib", "", Texts::tr("Links vectors for search."), "Apache-2.0", "Apache-2.0",
            "libhnswlib-dev", "https://github.com/nmslib/hnswlib"),
      entry("Boost.Math", RW_BOOST_VERSION, Texts::tr("Distributions of probability."), "BSL-1.0", "",
            "libboost-math-dev", "https://www.boost.org"),
      entry("Eigen", RW_EIGEN_VERSION, Texts::tr("Singular values of embeddings."), "MPL-2.0", "MPL-2.0",
            "libeigen3-dev", "https://eigen.tuxfamily.org"),
      entry("oneTBB", RW_TBB_VERSION, Texts::tr("Work on several cores."), "Apache-2.0", "Apache-2.0",
            "libtbb12", "https://github.com/oneapi-src/oneTBB"),
  };
}

std::vector<LibraryEntry> dataLibraries() {
  return {
      entry("SQLite", RW_SQLITE_VERSION, Texts::tr("Logs and the recovery journal."), "blessing", "",
            "libsqlite3-0", "https://sqlite.org"),
      entry("toml++", RW_TOMLPP_VERSION, Texts::tr("Reads all configuration."), "MIT", "", "libtomlplusplus*",
            "https://marzer.github.io/tomlplusplus"),
      entry("JSON for Modern C++", RW_JSON_VERSION, Texts::tr("Reads and writes JSON."), "MIT", "",
            "nlohmann-json3-dev", "https://json.nlohmann.me"),
      entry("simdjson", RW_SIMDJSON_VERSION, Texts::tr("Checks the encoding of imported texts."),
            "Apache-2.0", "Apache-2.0", "libsimdjson*", "https://simdjson.org"),
      entry("DTL", RW_DTL_VERSION, Texts::tr("Compares texts line by line."), "BSD-3-Clause", "",
            "libdtl-dev", "https://github.com/cubicdaiya/dtl"),
      entry("{fmt}", RW_FMT_VERSION, Texts::tr("Writes texts."), "MIT", "", "libfmt9", "https://fmt.dev"),
      entry("tl::expected", RW_EXPECTED_VERSION, Texts::tr("Results that say why they failed."), "CC0-1.0",
            "CC0-1.0", "libexpected-dev", "https://github.com/TartanLlama/expected"),
      entry("xxHash", RW_XXHASH_VERSION, Texts::tr("Checksums and the hash function of rules."),
            "BSD-2-Clause", "", "libxxhash0", "https://xxhash.com"),
      entry("CLI11", RW_CLI11_VERSION, Texts::tr("The command line."), "BSD-3-Clause", "", "libcli11-dev",
            "https://github.com/CLIUtils/CLI11"),
  };
}

} // namespace

std::vector<LibraryEntry> libraryList() {
  std::vector<LibraryEntry> all;
  for (auto part : {windowLibraries(), engineLibraries(), dataLibraries()})
    all.insert(all.end(), part.begin(), part.end());
  return all;
}

QStringList buildFacts() {
  return {
      QStringLiteral("Rankwright %1").arg(QCoreApplication::applicationVersion()),
      Texts::tr("Built with %1 (%2), %3")
          .arg(QStringLiteral(RW_COMPILER), QStringLiteral(RW_BUILD_TYPE), QSysInfo::buildCpuArchitecture()),
      Texts::tr("Running with Qt %1 (%2) on %3")
          .arg(QString::fromLatin1(qVersion()), QGuiApplication::platformName(),
               QSysInfo::prettyProductName())};
}

} // namespace rankwright
