// What goes to a terminal steers nothing, and what does not get there is known.
#include "app/terminal_stream.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>

#include <cerrno>
#include <csignal>

#include <fcntl.h>

using namespace hopscope::app;

class TerminalStreamTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

    QString path() const { return m_folder.filePath("out"); }
    QByteArray content() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    int opened() const { return ::open(path().toLocal8Bit().constData(), O_WRONLY | O_CREAT | O_TRUNC, 0600); }

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void controlsAreShownHoweverTheTextIsCut()
    {
        const std::string text = "a\x1b[31m\tb\r\n\xc2\x9b" "31m\xe2\x80\xae 節 \xff\n\xe2\x80";
        for (std::size_t size = 1; size <= text.size(); ++size) {
            const int descriptor = opened();
            TerminalStream stream(descriptor);
            for (std::size_t at = 0; at < text.size(); at += size)
                stream << std::string_view(text).substr(at, size);
            QCOMPARE(stream.finish(), 0);
            ::close(descriptor);
            QCOMPARE(content(), QByteArray("a\\x1b[31m\\tb\r\n\\u009b31m\\u202e 節 \\xff\n\\xe2\\x80"));
        }
    }

    void onlyStandardErrorGoesOutByTheLine()
    {
        const int descriptor = opened();
        TerminalBuffer buffer(descriptor, true);
        TerminalBuffer late(descriptor, false);
        std::ostream stream(&buffer);
        stream << "one\ntwo";
        std::ostream(&late) << "three\n";
        QCOMPARE(content(), QByteArray("one\ntwo")); // a whole write at a time
        stream << std::flush;
        QCOMPARE(late.finish(), 0);
        ::close(descriptor);
        QCOMPARE(content(), QByteArray("one\ntwothree\n"));
    }

    void aLongTextIsWhole()
    {
        const int descriptor = opened();
        TerminalStream stream(descriptor);
        const std::string line(1'000, 'x');
        for (int i = 0; i < 1'000; ++i)
            stream << line << '\n';
        QCOMPARE(stream.finish(), 0);
        ::close(descriptor);
        QCOMPARE(content().size(), 1'001'000);
    }

    void aDescriptorThatIsNotThereIsTold()
    {
        TerminalStream stream(9'999);
        stream << "x\n" << std::flush;
        QVERIFY(!stream);
        QCOMPARE(stream.finish(), EBADF);
    }

    void aReaderWhoHasGoneIsTold()
    {
        int ends[2] = {};
        QCOMPARE(::pipe(ends), 0);
        ::close(ends[0]);
        const auto before = std::signal(SIGPIPE, SIG_IGN);
        TerminalStream stream(ends[1]);
        stream << "x";
        QCOMPARE(stream.finish(), EPIPE);
        std::signal(SIGPIPE, before);
        ::close(ends[1]);
    }

    void nothingWrittenIsNoFailure()
    {
        TerminalStream stream(9'999);
        QCOMPARE(stream.finish(), 0);
    }
};

HOPSCOPE_TEST_MAIN(TerminalStreamTest)
#include "terminal_stream_test.moc"
