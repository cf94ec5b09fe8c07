// What leaves as a file: pictures are well-formed, tables carry neither formulas nor live links, whatever the cluster is called.
#include "tests/hostile/hostile_names.h"
#include "tests/hostile/program.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QImageReader>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QXmlStreamReader>

using namespace hopscope;
using tests::runProgram;

namespace {

struct Names
{
    const char* title;
    QString name;
};

/// Of which no one is a name that Kubernetes would take.
QList<Names> hostileNames()
{
    return {{"D11: controls", QStringLiteral("a\u0001b\u0008\u001b[31mc\u007f\u0085")},
            {"D11: returns and tabs", QStringLiteral("a\rb\tc\r\nd")},
            {"noncharacters", QStringLiteral("a") + QChar(0xfffe) + QChar(0xffff) + QStringLiteral("b")},
            {"bidi and zero width", QStringLiteral("a\u202egnp.\u2066x\u200b\u2069\ufeff")},
            {"D11: markup", QStringLiteral("</text><script>alert(1)</script><image href=\"file:///etc/passwd\"/>")},
            {"the end of a section", QStringLiteral("]]><!ENTITY x SYSTEM \"file:///etc/passwd\">&x;<?pi?><!--")},
            {"quotes and entities", QStringLiteral("\"' onload='x' &lt;&#0;&#x1;&amp;&nbsp;")},
            {"beyond the first plane", QStringLiteral("🚀𝔘\U0001FFFE\U0010FFFF")},
            {"D12: our own words", QStringLiteral("hopscope:title hopscope:description %1 %2 [*] version=\"1.2\" baseProfile=\"tiny\"")},
            {"right to left", QStringLiteral("שלום مرحبا")},
            {"long", QString(3000, u'<')}};
}

/// Drawing, and nothing that runs, loads or leads anywhere.
const QSet<QString> drawing{"svg", "title", "desc", "defs", "g", "path", "rect", "polyline", "polygon", "text", "circle", "ellipse", "line",
                            "linearGradient", "radialGradient", "stop", "style", "use", "metadata"};

QString problemOf(const QByteArray& svg)
{
    QXmlStreamReader xml(svg);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (!drawing.contains(xml.name().toString()))
            return QStringLiteral("element ") + xml.name().toString();
        for (const QXmlStreamAttribute& attribute : xml.attributes()) {
            // A glyph is drawn once, and used by its name within the document.
            if (attribute.name().startsWith(u"on") || (attribute.name() == u"href" && !attribute.value().startsWith(u'#')))
                return QStringLiteral("attribute ") + attribute.name().toString();
        }
    }
    return xml.hasError() ? xml.errorString() : QString();
}

/// As GitHub renders it; empty where the program for it is not installed.
QString renderedMarkdown(const QByteArray& text)
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("cmark-gfm"));
    if (program.isEmpty())
        return {};
    QProcess process;
    process.start(program, {"--unsafe", "-e", "table", "-e", "autolink", "-e", "strikethrough"});
    process.write(text);
    process.closeWriteChannel();
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

class ExportsTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING
    void aMapIsWellFormedForAnyName_data();
    void aMapIsWellFormedForAnyName();
    void metadataOfPicturesHoldNoOtherKeys();
    void tablesHoldNoFormula_data();
    void tablesHoldNoFormula();
    void tablesHoldNothingLive_data();
    void tablesHoldNothingLive();
    void rawTablesAreAsTheClusterSays();
    void numbersStayNumbers();

private:
    QString write(const QString& fileName, const QByteArray& bytes);
    tests::ProgramEnd run(const QStringList& arguments) { return runProgram({.arguments = QStringList{"--now", "2026-01-15T10:11:00Z"} + arguments}); }

    QTemporaryDir m_folder;
};

QString ExportsTest::write(const QString& fileName, const QByteArray& bytes)
{
    QFile file(m_folder.filePath(fileName));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
}

void ExportsTest::aMapIsWellFormedForAnyName_data()
{
    QTest::addColumn<QString>("name");
    for (const Names& names : hostileNames())
        QTest::newRow(names.title) << names.name;
}

void ExportsTest::aMapIsWellFormedForAnyName()
{
    QFETCH(QString, name);
    // The file's name is the picture's title; a name of a file has no / and at most 255 bytes.
    const QString cluster = write(QString(name).remove(u'/').left(40) + QStringLiteral(".json"), tests::hostileCluster(name));
    QVERIFY(!cluster.isEmpty());
    const QString xmllint = QStandardPaths::findExecutable(QStringLiteral("xmllint"));
    for (const char* by : {"node", "namespace", "service"}) {
        for (const char* text : {"outlines", "editable"}) {
            const QString out = m_folder.filePath(QStringLiteral("map.svg"));
            QFile::remove(out);
            const tests::ProgramEnd end = run({"--cluster", cluster, "map", "--out", out, "--by", by, "--text", text});
            QVERIFY2(end.inTime && !end.crashed && end.status == 0, end.error.constData());
            QFile file(out);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString problem = problemOf(file.readAll());
            QVERIFY2(problem.isEmpty(), qPrintable(QStringLiteral("%1 %2: %3").arg(QLatin1String(by), QLatin1String(text), problem)));
            if (!xmllint.isEmpty()) {
                QProcess lint;
                lint.start(xmllint, {"--nonet", "--noout", "--huge", out});
                QVERIFY(lint.waitForFinished());
                QVERIFY2(lint.exitCode() == 0, lint.readAllStandardError().constData());
            }
        }
    }
}

void ExportsTest::metadataOfPicturesHoldNoOtherKeys()
{
    const QString name = QStringLiteral("x\n\nSoftware: evil\u202e\u0001)CreationDate (D: << (");
    const QString cluster = write(QString(name).remove(u'/') + QStringLiteral(".json"), tests::hostileCluster(name));
    const QString png = m_folder.filePath(QStringLiteral("map.png"));
    QCOMPARE(run({"--cluster", cluster, "map", "--out", png}).status, 0);
    QImageReader reader(png);
    const QStringList keys = reader.textKeys();
    QCOMPARE(QSet<QString>(keys.begin(), keys.end()), (QSet<QString>{QStringLiteral("Title"), QStringLiteral("hopscope-data")}));
    const QString data = reader.text(QStringLiteral("hopscope-data"));
    QVERIFY(std::all_of(data.begin(), data.end(), [](QChar c) { return c >= u' ' && c < u'\x7f' && c != u'<'; }));
    const QString title = reader.text(QStringLiteral("Title"));
    QVERIFY2(title.contains(QStringLiteral("evil\\u202e\\x01")), qPrintable(title));
    const QString pdf = m_folder.filePath(QStringLiteral("map.pdf"));
    QCOMPARE(run({"--cluster", cluster, "map", "--out", pdf}).status, 0);
    QFile file(pdf);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith("%PDF-"));
    QCOMPARE(bytes.count("/CreationDate (D:"), 1);
}

void ExportsTest::tablesHoldNoFormula_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"=cmd|'/c calc'!A1", "+1+cmd|x", "-1+cmd|x", "@SUM(A1)", "=HYPERLINK(\"http://evil.test\",\"x\")", "a;=1+1"})
        QTest::newRow(name) << QString::fromLatin1(name);
    QTest::newRow("full-width") << QStringLiteral("\uff1d1+1");
}

void ExportsTest::tablesHoldNoFormula()
{
    QFETCH(QString, name); // D13
    const QString cluster = write(QStringLiteral("formula.json"), tests::hostileCluster(name));
    for (const QStringList& command : {QStringList{"pods", "-A"}, QStringList{"nodes"}, QStringList{"services", "-A"}, QStringList{"addresses"}}) {
        const tests::ProgramEnd end = run(QStringList{"--cluster", cluster} + command + QStringList{"-o", "csv"});
        QCOMPARE(end.status, 0);
        QVERIFY(QString::fromUtf8(end.out).contains(u'\''));
        // As a spreadsheet reads it: with commas outside quotes, or with semicolons wherever they stand.
        bool quoted = false;
        QChar before = u',';
        const QString text = QString::fromUtf8(end.out);
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar c = text[i];
            const bool begins = (!quoted && (before == u',' || before == u'\n')) || before == u';' || (quoted && before == u'"' && text[i - 2] == u',');
            QVERIFY2(!begins || !QStringLiteral("=+-@\uff1d").contains(c), qPrintable(command.join(u' ') + u'\n' + text.mid(qMax<qsizetype>(0, i - 20), 60)));
            if (c == u'"')
                quoted = !quoted;
            before = c;
        }
    }
}

void ExportsTest::tablesHoldNothingLive_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("written");
    QTest::newRow("D14: a link") << "[click](javascript:evil)" << "\\[click\\]\\(javascript:evil\\)";
    QTest::newRow("D14: a picture") << "![x](y:z)" << "\\!\\[x\\]\\(y:z\\)";
    QTest::newRow("D14: HTML") << "<img src=x>" << "\\<img src=x\\>";
    QTest::newRow("a bare address") << "https://evil.test" << "`https://evil.test`";
    QTest::newRow("a mail address") << "a@evil.test" << "`a@evil.test`";
    QTest::newRow("WWW") << "www.evil.test" << "`www.evil.test`";
    QTest::newRow("out of a code span") << "`@`<b>" << "`` `@`<b> ``";
    QTest::newRow("a mention") << "@everybody" << "`@everybody`";
    QTest::newRow("another column") << "a|b" << "a\\|b";
}

void ExportsTest::tablesHoldNothingLive()
{
    QFETCH(QString, name);
    QFETCH(QString, written);
    const QString cluster = write(QStringLiteral("live.json"), tests::hostileCluster(name));
    for (const QStringList& command : {QStringList{"nodes"}, QStringList{"services", "-A"}, QStringList{"addresses"}}) {
        const tests::ProgramEnd end = run(QStringList{"--cluster", cluster} + command + QStringList{"-o", "markdown"});
        QCOMPARE(end.status, 0);
        const QString text = QString::fromUtf8(end.out);
        QVERIFY2(command == QStringList{"addresses"} || text.contains(QStringLiteral("| %1 |").arg(written)), qPrintable(text));
        const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
        for (const QString& line : lines) {
            QString outside = line;
            outside.remove(QRegularExpression(QStringLiteral("(`+).*?\\1"))).remove(QRegularExpression(QStringLiteral("\\\\[!-/:-@\\[-`{-~]")));
            QVERIFY2(!outside.contains(QRegularExpression(QStringLiteral("[\\[\\]<>!()@]|://"))), qPrintable(line));
            QCOMPARE(outside.count(u'|'), QString(lines[1]).count(u'|'));
        }
        const QString rendered = renderedMarkdown(end.out);
        for (const QString& tag : {QStringLiteral("<a "), QStringLiteral("<img"), QStringLiteral("<h1"), QStringLiteral("<script")})
            QVERIFY2(!rendered.contains(tag), qPrintable(rendered));
        QVERIFY(rendered.isEmpty() || rendered.contains(name.toHtmlEscaped()));
    }
}

void ExportsTest::rawTablesAreAsTheClusterSays()
{
    const QString cluster = write(QStringLiteral("raw.json"), tests::hostileCluster(QStringLiteral("=1+1 [a](b)")));
    const tests::ProgramEnd csv = run({"--cluster", cluster, "nodes", "-o", "csv", "--raw"});
    QVERIFY2(csv.out.contains("\n=1+1 [a](b),"), csv.out.constData());
    const tests::ProgramEnd markdown = run({"--cluster", cluster, "addresses", "-o", "markdown", "--raw"});
    QVERIFY2(markdown.out.contains("=1+1 [a](b)"), markdown.out.constData());
    const tests::ProgramEnd help = run({"pods", "--help"});
    QVERIFY(help.out.contains("--raw"));
}

void ExportsTest::numbersStayNumbers()
{
    const QString cluster = write(QStringLiteral("numbers.json"), tests::hostileCluster(QStringLiteral("-5")));
    const tests::ProgramEnd csv = run({"--cluster", cluster, "nodes", "-o", "csv"});
    QVERIFY2(csv.out.contains("\n-5,"), csv.out.constData());
}

HOPSCOPE_GUI_TEST_MAIN(ExportsTest)
#include "exports_test.moc"
