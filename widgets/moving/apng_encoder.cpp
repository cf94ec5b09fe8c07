#include "widgets/moving/apng_encoder.h"

#include "widgets/moving/png_filter.h"

#include <zlib.h>

#include <QtEndian>

namespace hopscope::moving {

namespace {

constexpr char trueColorWithAlpha = 6;
constexpr char source = 0; ///< how a frame lies on the one before: it replaces it
constexpr char over = 1;   ///< or lets it shine through
constexpr quint16 perSecond = 1000;

QByteArray number(quint32 value)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray shortNumber(quint16 value)
{
    QByteArray bytes(2, Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray chunk(const char* type, const QByteArray& data)
{
    const QByteArray body = type + data;
    const uLong sum = crc32(0, reinterpret_cast<const Bytef*>(body.constData()), uInt(body.size()));
    return number(quint32(data.size())) + body + number(quint32(sum));
}

/// With what is as before left transparent: many equal pixels take hardly any room.
QImage changesOf(const QImage& frame, const QImage& before, const QRect& changed)
{
    QImage changes = frame.copy(changed).convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < changes.height(); ++y) {
        QRgb* now = reinterpret_cast<QRgb*>(changes.scanLine(y));
        const QRgb* was = reinterpret_cast<const QRgb*>(before.constScanLine(changed.y() + y)) + changed.x();
        for (int x = 0; x < changes.width(); ++x)
            now[x] = now[x] == was[x] ? 0 : now[x];
    }
    return changes;
}

} // namespace

ApngEncoder::ApngEncoder(Looping looping) : m_looping(looping) {}

Status ApngEncoder::draw(const QImage& frame, const QRect& changed)
{
    const bool isFirst = before().isNull();
    m_shinesThrough = !isFirst && frame.format() == QImage::Format_RGB32;
    m_data = compressedLines(m_shinesThrough ? changesOf(frame, before(), changed) : frame.copy(changed).convertToFormat(QImage::Format_ARGB32));
    m_rect = changed;
    if (m_data.isEmpty())
        return Error{ErrorKind::WriteFailed, "zlib", "apng"};
    if (isFirst)
        m_header = QByteArray("\x89PNG\r\n\x1a\n") +
                   chunk("IHDR", number(quint32(frame.width())) + number(quint32(frame.height())) + char(8) + trueColorWithAlpha + QByteArray(3, '\0'));
    return success();
}

Status ApngEncoder::hold(int milliseconds)
{
    constexpr int mostMilliseconds = 65'535;
    const char noDisposal = 0;
    m_frames += chunk("fcTL", number(m_sequence++) + number(quint32(m_rect.width())) + number(quint32(m_rect.height())) + number(quint32(m_rect.x())) +
                                  number(quint32(m_rect.y())) + shortNumber(quint16(std::min(milliseconds, mostMilliseconds))) + shortNumber(perSecond) +
                                  noDisposal + (m_shinesThrough ? over : source));
    m_frames += m_frameCount == 0 ? chunk("IDAT", m_data) : chunk("fdAT", number(m_sequence++) + m_data);
    ++m_frameCount;
    return success();
}

Result<QByteArray> ApngEncoder::end()
{
    return m_header + chunk("acTL", number(m_frameCount) + number(quint32(m_looping.times))) + m_frames + chunk("IEND", {});
}

} // namespace hopscope::moving
