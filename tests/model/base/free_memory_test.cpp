// What many threads have freed goes back to the system.
#include "model/base/free_memory.h"

#include "tests/support/test_main.h"

#include <QFile>

#include <thread>
#include <vector>

using namespace hopscope;

namespace {

double residentMegabytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * 4096 / 1e6;
}

} // namespace

class FreeMemoryTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void itGoesBackWhicheverThreadHadIt()
    {
#ifndef __GLIBC__
        QSKIP("This C library keeps nothing that one could ask for.");
#endif
        std::vector<std::vector<char*>> made(3);
        std::vector<std::thread> threads;
        for (std::vector<char*>& blocks : made) {
            threads.emplace_back([&blocks] {
                for (int i = 0; i < 20'000; ++i) {
                    blocks.push_back(new char[1000]);
                    blocks.back()[0] = 1;
                }
            });
        }
        for (std::thread& thread : threads)
            thread.join();
        // The last one stays: nothing above it could be given back otherwise either.
        for (std::vector<char*>& blocks : made) {
            for (std::size_t i = 0; i + 1 < blocks.size(); ++i)
                delete[] blocks[i];
        }
        const double kept = residentMegabytes();
        giveBackFreeMemory();
        const double left = residentMegabytes();
        for (const std::vector<char*>& blocks : made)
            delete[] blocks.back();
        QVERIFY2(left < kept - 40, qPrintable(QStringLiteral("%1 MB, then %2 MB").arg(kept).arg(left)));
    }
};

HOPSCOPE_TEST_MAIN(FreeMemoryTest)
#include "free_memory_test.moc"
