#include "core/base/file.h"
#include "core/model/backend_loader.h"

#include <QTemporaryDir>
#include <QTest>

#include <cstdlib>
#include <filesystem>

using namespace rankwright;

namespace fs = std::filesystem;

class TestBackendLoader : public QObject {
  Q_OBJECT

private slots:
  // In this order: once loaded, the library stays.
  void aFileThatIsNoLibraryIsAnIoError() {
    const QTemporaryDir folder;
    ::setenv("RANKWRIGHT_PLUGINS", folder.path().toUtf8().constData(), 1);
    const fs::path library = folder.filePath("librw_model_torch.so").toStdString();
    QVERIFY(writeFileAtomically(library, "no library"));
    const auto backend = loadModelBackend();
    QVERIFY(!backend);
    QCOMPARE(backend.error().kind, ErrorKind::Io);
    QVERIFY2(backend.error().message.find(library.string()) != std::string::npos,
             backend.error().message.c_str());
  }

  void aFolderWithoutTheLibraryIsPassedOver() {
    const QTemporaryDir folder;
    ::setenv("RANKWRIGHT_PLUGINS", folder.path().toUtf8().constData(), 1);
    const auto backend = loadModelBackend();
    QVERIFY2(backend, backend ? "" : backend.error().message.c_str());
    QCOMPARE(loadModelBackend().value(), *backend);
  }
};

QTEST_APPLESS_MAIN(TestBackendLoader)
#include "test_backend_loader.moc"
