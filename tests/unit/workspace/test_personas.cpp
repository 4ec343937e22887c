#include "core/workspace/personas.h"

#include "core/base/file.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace rankwright;

class TestPersonas : public QObject {
  Q_OBJECT

  const std::string text_ =
      "# People we look at.\n\n# Plays.\n[[persona]]\nname = \"Gamer\" # at night\n"
      "user = \"54\"\ncontext = { country = \"Spain\" }\n\n[[persona]]\nname = \"New\"\n"
      "user = \"7\"\n";

private slots:
  void reads() {
    const auto personas = parsePersonas(text_, "personas.toml").value();
    QCOMPARE(personas.size(), 2U);
    QVERIFY(personas[0] == (Persona{"Gamer", "54", {{"country", "Spain"}}}));
    QVERIFY(personas[1].context.empty());
    QVERIFY(parsePersonas("", "personas.toml").value().empty());
  }

  void addsAndReplaces_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("country");
    QTest::newRow("new one") << "Ann \"A\""
                             << "9"
                             << "New \\ Zealand";
    QTest::newRow("replaced") << "Gamer"
                              << "9"
                              << "France";
    QTest::newRow("context gone") << "Gamer"
                                  << "54"
                                  << "";
    QTest::newRow("context added") << "New"
                                   << "7"
                                   << "Spain";
  }

  void addsAndReplaces() {
    QFETCH(QString, name);
    QFETCH(QString, user);
    QFETCH(QString, country);
    Persona persona{name.toStdString(), user.toStdString()};
    if (!country.isEmpty()) persona.context = {{"country", country.toStdString()}, {"a b", "1"}};
    for (const auto& before : {text_, std::string()}) {
      const auto text = withPersona(before, persona).value();
      const auto personas = parsePersonas(text, "personas.toml").value();
      auto sorted = persona;
      std::ranges::sort(sorted.context);
      QVERIFY(std::ranges::find(personas, sorted) != personas.end());
      if (!before.empty()) QVERIFY(text.find("# at night") != std::string::npos);
      QCOMPARE(withPersona(text, persona).value(), text);
    }
  }

  void inventedOnesHaveFeatures() {
    const Persona invented{.name = "Ann", .features = {{"country", "Spain"}, {"item_count", "3"}}};
    const auto added = withPersona(text_, invented).value();
    QVERIFY(added.find("features = { country = \"Spain\", item_count = \"3\" }") != std::string::npos);
    QVERIFY(parsePersonas(added, "p").value().back() == invented);
    QVERIFY(parsePersonas(added, "p").value().back().isInvented());
    // One of the store becomes an invented one, and the other way round.
    const Persona gamer{.name = "Gamer", .features = {{"country", "Italy"}}};
    const auto replaced = withPersona(text_, gamer).value();
    QVERIFY(parsePersonas(replaced, "p").value().front() == gamer);
    const Persona stored{.name = "Gamer", .user = "54"};
    QVERIFY(parsePersonas(withPersona(replaced, stored).value(), "p").value().front() == stored);
    // Nothing known of the user is a user, too.
    const Persona unknown{.name = "Nobody"};
    QVERIFY(parsePersonas(withPersona("", unknown).value(), "p").value().front() == unknown);
  }

  void oneIsLoadedByName() {
    QTemporaryDir folder;
    const std::filesystem::path path(folder.path().toStdString());
    QCOMPARE(loadPersona(path, "Gamer").error().kind, ErrorKind::NotFound);
    QVERIFY(writeFileAtomically(path / kPersonasFile, text_));
    QCOMPARE(loadPersona(path, "Gamer").value().user, std::string("54"));
    const auto nobody = loadPersona(path, "Nobody");
    QCOMPARE(nobody.error().kind, ErrorKind::NotFound);
    QVERIFY(nobody.error().message.ends_with("Nobody"));
  }

  void removes() {
    const auto text = withoutPersona(text_, "Gamer").value();
    QCOMPARE(parsePersonas(text, "p").value().size(), 1U);
    QVERIFY(text.starts_with("# People we look at.\n"));
    QCOMPARE(withoutPersona(text_, "Nobody").error().kind, ErrorKind::NotFound);
  }

  void refuses_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("two of a name") << "[[persona]]\nname='a'\nuser='1'\n[[persona]]\nname='a'\nuser='2'\n"
                                   << ErrorKind::Conflict;
    QTest::newRow("nobody") << "[[persona]]\nname='a'\n" << ErrorKind::NotFound;
    QTest::newRow("unknown key") << "[[persona]]\nname='a'\nuser='1'\nage=3\n" << ErrorKind::InvalidArgument;
    QTest::newRow("no TOML") << "[[persona]\n" << ErrorKind::Parse;
    QTest::newRow("both a user and features")
        << "[[persona]]\nname='a'\nuser='1'\nfeatures={country='Spain'}\n"
        << ErrorKind::Conflict;
    QTest::newRow("feature that is no text") << "[[persona]]\nname='a'\nfeatures={age=3}\n"
                                             << ErrorKind::Type;
  }

  void refuses() {
    QFETCH(QString, text);
    QFETCH(ErrorKind, kind);
    const auto personas = parsePersonas(text.toStdString(), "personas.toml");
    QVERIFY(!personas);
    QCOMPARE(personas.error().kind, kind);
    QVERIFY(personas.error().span);
  }
};

QTEST_MAIN(TestPersonas)
#include "test_personas.moc"
