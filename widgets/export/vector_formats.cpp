#include "widgets/export/vector_formats.h"

#include "widgets/export/svg_device.h"
#include "widgets/labels/shown_text.h"

#include <QBuffer>
#include <QDateTime>
#include <QHashFunctions>
#include <QPageSize>
#include <QPdfWriter>
#include <QTimeZone>

#include <algorithm>

namespace hopscope::exporting {

namespace {

constexpr int pixelsPerInch = 96;
constexpr double pointsPerPixel = 72.0 / pixelsPerInch;
constexpr int pdfDotsPerInch = 1200;

QDateTime timeOf(const Page& page)
{
    const auto since = page.time ? page.time->time_since_epoch() : TimePoint::duration{};
    return QDateTime::fromMSecsSinceEpoch(std::chrono::duration_cast<std::chrono::milliseconds>(since).count(), QTimeZone::utc());
}

QPageSize sheetOf(const Page& page)
{
    return QPageSize(page.size * pointsPerPixel, QPageSize::Point, QStringLiteral("picture"), QPageSize::ExactMatch);
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

/// XML 1.0, production 2: of the controls only tab and line ends are characters of a document; no half of a pair is.
bool isXmlCharacter(char32_t code)
{
    return code == 0x9 || code == 0xa || code == 0xd || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) ||
           (code >= 0x10000 && code <= 0x10ffff);
}

/// Everything that is written of a picture comes through here last: whatever names hold, the document is well-formed.
QByteArray wellFormed(const QByteArray& svg)
{
    const bool ordinary = std::all_of(svg.begin(), svg.end(), [](char c) { return (c >= ' ' && c < '\x7f') || c == '\n'; });
    if (ordinary)
        return svg;
    QList<uint> characters = QString::fromUtf8(svg).toUcs4();
    for (uint& character : characters) {
        if (!isXmlCharacter(char32_t(character)))
            character = QChar::ReplacementCharacter;
    }
    return QString::fromUcs4(reinterpret_cast<const char32_t*>(characters.constData()), characters.size()).toUtf8();
}

} // namespace

Result<QByteArray> renderSvg(const Page& page)
{
    SvgDevice device(page.size, page.text);
    QPainter painter;
    if (!painter.begin(&device))
        return Error{ErrorKind::WriteFailed, "painter", "svg"};
    page.paint(painter, paint::TextMode::Native); // the device itself makes shapes of letters, each once
    painter.end();
    QByteArray svg = wellFormed(device.document(page.title, page.description));
    if (!page.data.isEmpty())
        svg.insert(svg.lastIndexOf("</svg>"), "<metadata id=\"" + QByteArray(dataName) + "\">" + page.data + "</metadata>\n");
    return svg;
}

Result<QByteArray> renderPdf(const std::vector<Page>& pages)
{
    const OrderedHashes ordered;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(pdfDotsPerInch);
        writer.setPageSize(sheetOf(pages.front()));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setTitle(labels::shownText(pages.front().title));
        writer.setCreator(QStringLiteral("Hopscope"));
        if (const QByteArray& data = pages.front().data; !data.isEmpty())
            writer.addFileAttachment(QLatin1String(dataName) + QStringLiteral(".json"), data, QLatin1String(dataType));
        QPainter painter;
        if (!painter.begin(&writer))
            return Error{ErrorKind::WriteFailed, "painter", "pdf"};
        const double zoom = double(pdfDotsPerInch) / pixelsPerInch;
        for (const Page& page : pages) {
            if (&page != &pages.front()) {
                writer.setPageSize(sheetOf(page));
                writer.newPage();
            }
            painter.save();
            painter.scale(zoom, zoom);
            page.paint(painter, page.text);
            painter.restore();
        }
    }
    setCreationDate(bytes, timeOf(pages.front()));
    return bytes;
}

} // namespace hopscope::exporting
