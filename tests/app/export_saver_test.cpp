// All files of one saving are written, or none; whatever goes wrong, it ends.
#include "app/export_saver.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace hopscope;

namespace {

/// How each saving ended.
class Ends
{
public:
    explicit Ends(app::ExportSaver& saver)
    {
        QObject::connect(&saver, &app::ExportSaver::ended, &saver, [this](const Status& status, bool) { all.push_back(bool(status)); });
    }
    std::vector<bool> all;
};

std::shared_ptr<const app::ExportWork> workOf(std::function<Result<QByteArray>()> bytes)
{
    auto work = std::make_shared<app::ExportWork>();
    work->bytes = [bytes = std::move(bytes)](const std::string&, const storyboard::Progress&) { return bytes(); };
    return work;
}

} // namespace

class ExportSaverTest : public QObject
{
    Q_OBJECT

    QString path(const char* name) const { return m_folder->filePath(QLatin1String(name)); }
    void put(const char* name, const QByteArray& bytes)
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    QByteArray taken(const char* name)
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("none");
    }

    std::unique_ptr<QTemporaryDir> m_folder;

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void initTestCase() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aPairIsWrittenTogether()
    {
        put("a", "old");
        app::ExportSaver saver;
        const Ends ends(saver);
        saver.start({{path("a"), workOf([] { return QByteArray("light"); })}, {path("b"), workOf([] { return QByteArray("dark"); })}});
        QTRY_COMPARE(ends.all, std::vector<bool>{true});
        QCOMPARE(taken("a"), QByteArray("light"));
        QCOMPARE(taken("b"), QByteArray("dark"));
    }

    void ofAPairThatFailsBothStayAsTheyWere()
    {
        put("c", "old");
        app::ExportSaver saver;
        const Ends ends(saver);
        saver.start({{path("c"), workOf([] { return QByteArray("light"); })},
                     {path("d"), workOf([] { return Error{ErrorKind::WriteFailed, "no", ""}; })}});
        QTRY_COMPARE(ends.all, std::vector<bool>{false});
        QCOMPARE(taken("c"), QByteArray("old"));
        QCOMPARE(taken("d"), QByteArray("none"));
        QVERIFY(!saver.isBusy());
    }

    /// The application tells what was thrown; the dialog can be used again.
    void whenMemoryRunsOutItEnds()
    {
        app::ExportSaver saver;
        const Ends ends(saver);
        saver.start({{path("e"), workOf([]() -> Result<QByteArray> { throw std::bad_alloc(); })}});
        bool isTold = false;
        while (ends.all.empty()) {
            try {
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            } catch (const std::bad_alloc&) {
                isTold = true;
            }
        }
        QVERIFY(isTold && !saver.isBusy());
        QCOMPARE(ends.all, std::vector<bool>{false});
        QCOMPARE(taken("e"), QByteArray("none"));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).filter(QStringLiteral("hopscope")).size(), 0);
    }
};

HOPSCOPE_TEST_MAIN(ExportSaverTest)
#include "export_saver_test.moc"
