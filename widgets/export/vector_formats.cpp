#include "widgets/export/vector_formats.h"

#include "widgets/export/picture_frame.h"
#include "widgets/export/svg_device.h"

#include <QBuffer>
#include <QDateTime>
#include <QHashFunctions>
#include <QPageSize>
#include <QPdfWriter>
#include <QTimeZone>

namespace hopscope::exporting {

namespace {

constexpr int pixelsPerInch = 96;
constexpr double pointsPerPixel = 72.0 / pixelsPerInch;
constexpr int pdfDotsPerInch = 1200;

QDateTime timeOf(const RenderRequest& request)
{
    const auto since = request.time ? request.time->time_since_epoch() : TimePoint::duration{};
    return QDateTime::fromMSecsSinceEpoch(std::chrono::duration_cast<std::chrono::milliseconds>(since).count(), QTimeZone::utc());
}

/// QPdfWriter keeps its fonts in a hash and writes them in its order, which Qt makes random in each process.
class OrderedHashes
{
public:
    OrderedHashes() { QHashSeed::setDeterministicGlobalSeed(); }
    ~OrderedHashes() { QHashSeed::resetRandomGlobalSeed(); }
    OrderedHashes(const OrderedHashes&) = delete;
    OrderedHashes& operator=(const OrderedHashes&) = delete;
};

/// QPdfWriter dates a document with the clock. The request's time takes its place, in as many bytes, so that the file's
/// table of offsets stays true.
void setCreationDate(QByteArray& pdf, const QDateTime& time)
{
    const QByteArray key = "/CreationDate (D:";
    const qsizetype start = pdf.indexOf(key);
    const qsizetype end = start < 0 ? -1 : pdf.indexOf(')', start);
    if (end < 0)
        return;
    const qsizetype room = end - start - key.size();
    QByteArray date = time.toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1();
    date += room >= 21 ? "+00'00'" : "Z";
    date = date.leftJustified(room, ' ', true);
    pdf.replace(start + key.size(), room, date);
}

} // namespace

Result<QByteArray> renderSvg(const RenderRequest& request)
{
    const PictureFrame frame(request);
    SvgDevice device(frame.page, request.textMode);
    RenderRequest asked = request;
    asked.textMode = paint::TextMode::Native; // the device itself makes shapes of letters, each once
    QPainter painter;
    if (!painter.begin(&device))
        return Error{ErrorKind::WriteFailed, "painter", "svg"};
    paintPage(painter, asked, frame);
    painter.end();
    return device.document(request.title, request.description);
}

Result<QByteArray> renderPdf(const RenderRequest& request)
{
    const OrderedHashes ordered;
    const PictureFrame frame(request);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(pdfDotsPerInch);
        writer.setPageSize(QPageSize(frame.page * pointsPerPixel, QPageSize::Point, QStringLiteral("picture"), QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setTitle(request.title);
        writer.setCreator(QStringLiteral("Hopscope"));
        QPainter painter;
        if (!painter.begin(&writer))
            return Error{ErrorKind::WriteFailed, "painter", "pdf"};
        const double zoom = double(pdfDotsPerInch) / pixelsPerInch;
        painter.scale(zoom, zoom);
        paintPage(painter, request, frame);
    }
    setCreationDate(bytes, timeOf(request));
    return bytes;
}

} // namespace hopscope::exporting
