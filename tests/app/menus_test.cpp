// What menus keep in both languages: no letter stands for two things, no key for two actions, and the help has them all.
#include "app/help_entries.h"
#include "app/item_menu.h"
#include "app/window_actions.h"
#include "app/window_language.h"
#include "resources/resources.h"
#include "tests/support/cluster_drawing.h"
#include "tests/support/test_main.h"
#include "widgets/paint/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QMenuBar>
#include <QSignalSpy>

using namespace hopscope;

namespace {

QChar mnemonicOf(const QString& text)
{
    QString plain = text;
    plain.remove(QStringLiteral("&&"));
    const qsizetype at = plain.indexOf(u'&');
    return at < 0 || at + 1 >= plain.size() ? QChar() : plain.at(at + 1).toUpper();
}

/// "Edit: F in Find and Filter"
void addDuplicates(const QString& where, const QList<QAction*>& actions, QStringList& found)
{
    QMap<QChar, QString> first;
    for (const QAction* action : actions) {
        const QChar letter = mnemonicOf(action->text());
        if (!letter.isNull() && first.contains(letter))
            found << QStringLiteral("%1: %2 in %3 and %4").arg(where, letter, first[letter], action->text());
        first.insert(letter, action->text());
    }
}

void addDuplicatesIn(const QMenu& menu, QStringList& found)
{
    addDuplicates(menu.title(), menu.actions(), found);
    for (const QAction* action : menu.actions()) {
        if (action->menu())
            addDuplicatesIn(*action->menu(), found);
    }
}

const char* const drawing = "node n1 192.168.0.11 pods=10.244.1.0/24\n"
                            "node n2 192.168.0.12 pods=10.244.2.0/24\n"
                            "pod w1 n1 10.244.1.7 ports=http:8080\n"
                            "service web 10.96.0.20:80 nodeport=30080 -> w1:8080\n";

} // namespace

class MenusTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<app::Languages> m_languages;
    std::unique_ptr<QMainWindow> m_window;
    std::unique_ptr<app::WindowActions> m_actions;

    void speak(const char* code)
    {
        m_languages->use(QLatin1String(code));
        m_window = std::make_unique<QMainWindow>();
        m_actions = std::make_unique<app::WindowActions>(*m_window);
    }
    QList<QMenu*> menus() const { return m_actions->topMenus(); }

private slots:
    void initTestCase()
    {
        resources::load();
        QVERIFY(paint::loadBundledFonts());
    }
    void init()
    {
        test::failOnWarning();
        m_languages = std::make_unique<app::Languages>();
    }
    void cleanup()
    {
        m_actions.reset();
        m_window.reset();
        m_languages.reset();
    }

    void aLetterStandsForOneThing_data()
    {
        QTest::addColumn<QByteArray>("language");
        QTest::newRow("English") << QByteArray("en");
        QTest::newRow("German") << QByteArray("de");
    }
    void aLetterStandsForOneThing()
    {
        QFETCH(QByteArray, language);
        speak(language);
        QStringList found;
        addDuplicates(QStringLiteral("menu bar"), m_window->menuBar()->actions(), found);
        for (const QMenu* menu : menus())
            addDuplicatesIn(*menu, found);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void theMenuOfAThingHasNoLetterTwice_data() { aLetterStandsForOneThing_data(); }
    void theMenuOfAThingHasNoLetterTwice()
    {
        QFETCH(QByteArray, language);
        speak(language);
        app::ItemMenu items;
        const auto snapshot = support::drawCluster(drawing);
        for (const auto place : {app::ItemMenu::Place::Map, app::ItemMenu::Place::Table}) {
            for (const layout::ItemId& item : {layout::ItemId{layout::ItemKind::Service, {"default", "web"}, {}},
                                               layout::ItemId{layout::ItemKind::Pod, {"default", "w1"}, {}}}) {
                QMenu menu;
                items.fill(menu, item, place, *snapshot, flow::Source(flow::ClientPlace{}));
                QStringList found;
                addDuplicatesIn(menu, found);
                QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
            }
        }
    }

    void aKeyIsOfOneAction()
    {
        speak("en");
        QMap<QString, QString> first;
        for (const QAction* action : m_window->findChildren<QAction*>()) {
            for (const QKeySequence& key : action->shortcuts()) {
                const QString text = key.toString();
                QVERIFY2(!first.contains(text), qPrintable(text + u' ' + first.value(text) + u' ' + action->text()));
                first.insert(text, action->text());
            }
        }
        QCOMPARE(m_actions->help->shortcut(), QKeySequence(Qt::Key_F1));
        QCOMPARE(m_actions->preferences->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_Comma));
        QCOMPARE(m_actions->copyPicture->shortcut(), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    }

    void theHelpHasEveryKeyOfTheMenus()
    {
        speak("en");
        QString all;
        for (const app::HelpGroup& group : app::keysOf(menus())) {
            for (const app::HelpEntry& entry : group.entries)
                all += entry.keys + u' ' + entry.text + u'\n';
        }
        for (const QAction* action : m_window->findChildren<QAction*>()) {
            for (const QKeySequence& key : action->shortcuts())
                QVERIFY2(all.contains(key.toString(QKeySequence::NativeText)), qPrintable(action->text()));
        }
        QVERIFY(all.contains(QStringLiteral("Ctrl+, Preferences")));
        QVERIFY(all.contains(QStringLiteral("Space Play or pause")));
        QVERIFY(!all.contains(u'&'));
    }

    void theHelpExplainsEveryFieldOfTheSearch()
    {
        speak("de");
        const QList<app::HelpGroup> groups = app::searchHelp();
        QCOMPARE(groups.size(), 3);
        for (const app::HelpGroup& group : groups) {
            for (const app::HelpEntry& entry : group.entries)
                QVERIFY2(!entry.keys.isEmpty() && !entry.text.isEmpty(), qPrintable(entry.keys + entry.text));
        }
        QVERIFY(app::filtered(groups, QStringLiteral("hostnetwork")).size() > 0);
        QVERIFY(app::filtered(groups, QStringLiteral("nothing has these words")).isEmpty());
    }

    void theHelpIsSearchedByKeyAndByWord()
    {
        speak("en");
        const QList<app::HelpGroup> byKey = app::filtered(app::keysOf(menus()), QStringLiteral("ctrl+f"));
        QVERIFY(!byKey.isEmpty());
        const QList<app::HelpGroup> byWord = app::filtered(app::keysOf(menus()), QStringLiteral("zoom in"));
        QCOMPARE(byWord.size(), 1);
        QCOMPARE(byWord.front().entries.size(), 1);
        QVERIFY(byWord.front().entries.front().keys.contains(QStringLiteral("Ctrl++")));
    }

    void aNodePortServiceOffersEachNode()
    {
        speak("en");
        app::ItemMenu items;
        const auto snapshot = support::drawCluster(drawing);
        QMenu menu;
        items.fill(menu, {layout::ItemKind::Service, {"default", "web"}, {}}, app::ItemMenu::Place::Map, *snapshot, flow::Source(flow::ClientPlace{}));
        QStringList ways;
        QMenu* by = nullptr;
        for (QAction* action : menu.actions()) {
            if (action->menu())
                by = action->menu();
        }
        QVERIFY(by);
        for (const QAction* action : by->actions())
            ways << action->text();
        QCOMPARE(ways, (QStringList{QStringLiteral("NodePort 30080 of n1"), QStringLiteral("NodePort 30080 of n2"), QStringLiteral("ClusterIP 10.96.0.20:80")}));
        QSignalSpy chosen(&items, &app::ItemMenu::wayRequested);
        by->actions().at(1)->trigger();
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(flow::toString(chosen.front().front().value<flow::WayTo>().target), std::string("nodeport/n2:30080"));
    }

    void nameAndAddressAreCopied()
    {
        speak("en");
        const auto snapshot = support::drawCluster(drawing);
        const auto copied = [&](const layout::ItemId& item, const QString& words) {
            app::ItemMenu items;
            QMenu menu;
            items.fill(menu, item, app::ItemMenu::Place::Table, *snapshot, std::nullopt);
            QApplication::clipboard()->clear();
            for (QAction* action : menu.actions()) {
                if (action->text().remove(u'&') == words)
                    action->trigger();
            }
            return QApplication::clipboard()->text();
        };
        const layout::ItemId pod{layout::ItemKind::Pod, {"default", "w1"}, {}};
        QCOMPARE(copied(pod, QStringLiteral("Copy name")), QStringLiteral("w1"));
        QCOMPARE(copied(pod, QStringLiteral("Copy address")), QStringLiteral("10.244.1.7"));
        QCOMPARE(copied({layout::ItemKind::Service, {"default", "web"}, {}}, QStringLiteral("Copy address")), QStringLiteral("10.96.0.20"));
        QCOMPARE(copied({layout::ItemKind::NodeCard, {"", "n2"}, {}}, QStringLiteral("Copy address")), QStringLiteral("192.168.0.12"));
    }
};

HOPSCOPE_GUI_TEST_MAIN(MenusTest)
#include "menus_test.moc"
