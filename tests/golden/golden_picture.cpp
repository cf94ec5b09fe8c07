#include "tests/golden/golden_picture.h"

#include <QDir>
#include <QTest>

namespace hopscope::test {

namespace {

/// FreeType's releases place a glyph's grey edge a little differently (Debian 12 has 2.12, Ubuntu 24.04 2.13): a pixel counts
/// only when it differs plainly, and one in ten thousand is let pass. A single word that came or went is more.
constexpr int plainDifference = 60;
constexpr double letPass = 0.0001;

struct Comparison
{
    double share = 1;
    QImage marked;
};

Comparison compare(const QImage& actual, const QImage& expected)
{
    Comparison result;
    if (actual.size() != expected.size())
        return result;
    result.marked = actual.convertToFormat(QImage::Format_RGB32);
    int different = 0;
    for (int y = 0; y < actual.height(); ++y) {
        for (int x = 0; x < actual.width(); ++x) {
            const QColor a = actual.pixelColor(x, y);
            const QColor b = expected.pixelColor(x, y);
            const int difference = std::max({std::abs(a.red() - b.red()), std::abs(a.green() - b.green()), std::abs(a.blue() - b.blue())});
            if (difference <= plainDifference)
                continue;
            ++different;
            result.marked.setPixelColor(x, y, Qt::magenta);
        }
    }
    result.share = double(different) / (double(actual.width()) * actual.height());
    return result;
}

} // namespace

void verifyPicture(const QString& name, const QImage& actual)
{
    const QString file = QStringLiteral(HOPSCOPE_SOURCE_DIR "/tests/golden/%1.png").arg(name);
    if (qEnvironmentVariableIsSet("UPDATE")) {
        QVERIFY(actual.save(file));
        return;
    }
    const QImage expected(file);
    QVERIFY2(!expected.isNull(), "no such picture yet: run with UPDATE=1 and look at it");
    const Comparison comparison = compare(actual, expected);
    if (comparison.share <= letPass)
        return;
    actual.save(name + QStringLiteral("-actual.png"));
    comparison.marked.save(name + QStringLiteral("-diff.png"));
    QFAIL(qPrintable(QStringLiteral("%1 differs in %2 % of its pixels; see %3").arg(name).arg(comparison.share * 100).arg(QDir::currentPath())));
}

} // namespace hopscope::test
