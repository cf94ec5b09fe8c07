#include "widgets/moving/png_filter.h"

#include <zlib.h>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <vector>

namespace hopscope::moving {

namespace {

using Bytes = std::vector<std::uint8_t>;

enum Filter : std::uint8_t
{
    None,
    Sub,
    Up,
    Average,
    Paeth
};

constexpr std::size_t pixel = 4; ///< bytes

Bytes lineOf(const QImage& image, int y)
{
    Bytes bytes;
    bytes.reserve(std::size_t(image.width()) * pixel);
    const QRgb* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
    for (int x = 0; x < image.width(); ++x)
        bytes.insert(bytes.end(), {std::uint8_t(qRed(line[x])), std::uint8_t(qGreen(line[x])), std::uint8_t(qBlue(line[x])), std::uint8_t(qAlpha(line[x]))});
    return bytes;
}

int paethOf(int left, int up, int corner)
{
    const int guess = left + up - corner;
    const int toLeft = std::abs(guess - left);
    const int toUp = std::abs(guess - up);
    const int toCorner = std::abs(guess - corner);
    if (toLeft <= toUp && toLeft <= toCorner)
        return left;
    return toUp <= toCorner ? up : corner;
}

void filterLine(Filter filter, const Bytes& line, const Bytes& above, Bytes& out)
{
    out.assign(1, filter);
    for (std::size_t i = 0; i < line.size(); ++i) {
        const int left = i >= pixel ? line[i - pixel] : 0;
        const int up = above.empty() ? 0 : above[i];
        const int corner = i >= pixel && !above.empty() ? above[i - pixel] : 0;
        int guess = 0;
        switch (filter) {
        case None: break;
        case Sub: guess = left; break;
        case Up: guess = up; break;
        case Average: guess = (left + up) / 2; break;
        case Paeth: guess = paethOf(left, up, corner); break;
        }
        out.push_back(std::uint8_t(line[i] - guess));
    }
}

/// How far from zero a filtered line is: the usual guess at how well it compresses.
std::uint64_t weightOf(const Bytes& filtered)
{
    std::uint64_t sum = 0;
    for (std::size_t i = 1; i < filtered.size(); ++i)
        sum += std::uint64_t(std::abs(int(std::int8_t(filtered[i]))));
    return sum;
}

void append(QByteArray& bytes, const Bytes& more)
{
    bytes.append(reinterpret_cast<const char*>(more.data()), qsizetype(more.size()));
}

QByteArray filteredLines(const QImage& image, bool adaptive)
{
    QByteArray all;
    all.reserve(qsizetype(image.height()) * (qsizetype(image.width()) * qsizetype(pixel) + 1));
    Bytes above;
    Bytes filtered;
    for (int y = 0; y < image.height(); ++y) {
        Bytes line = lineOf(image, y);
        Bytes best;
        filterLine(None, line, above, best);
        if (adaptive) {
            std::uint64_t least = weightOf(best);
            for (const Filter filter : {Sub, Up, Paeth}) {
                filterLine(filter, line, above, filtered);
                if (const std::uint64_t weight = weightOf(filtered); weight < least) {
                    least = weight;
                    std::swap(best, filtered);
                }
            }
        }
        append(all, best);
        above = std::move(line);
    }
    return all;
}

QByteArray deflated(const QByteArray& bytes)
{
    uLongf size = compressBound(uLong(bytes.size()));
    QByteArray out(qsizetype(size), Qt::Uninitialized);
    const int status = compress2(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(bytes.constData()), uLong(bytes.size()), Z_BEST_COMPRESSION);
    out.truncate(status == Z_OK ? qsizetype(size) : 0);
    return out;
}

} // namespace

QByteArray compressedLines(const QImage& image)
{
    const QByteArray plain = deflated(filteredLines(image, false));
    const QByteArray adaptive = deflated(filteredLines(image, true));
    return adaptive.size() < plain.size() ? adaptive : plain;
}

} // namespace hopscope::moving
