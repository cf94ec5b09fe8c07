#include "widgets/export/page.h"

#include "model/base/write_file.h"
#include "widgets/export/vector_formats.h"
#include "widgets/labels/shown_text.h"
#include "widgets/moving/webp_picture.h"

#include <QBuffer>
#include <QFile>
#include <QImageWriter>
#include <QStringList>
#include <QtEndian>

#include <zlib.h>

#include <array>

namespace hopscope::exporting {

namespace {

/// QImage and QPainter count in 16-bit pixels in places; a picture beyond this is no use anyway.
constexpr double longestSide = 32000;
constexpr double mostPixels = 300e6;
constexpr double inchesPerMetre = 39.3701;
constexpr int jpegQuality = 92; ///< thin letters stay clear

struct Ending
{
    const char* text;
    Format format;
};

constexpr std::array endings{Ending{"svg", Format::Svg},   Ending{"pdf", Format::Pdf},  Ending{"png", Format::Png},
                             Ending{"webp", Format::Webp}, Ending{"jpg", Format::Jpeg}, Ending{"jpeg", Format::Jpeg}};

bool isPixels(Format format)
{
    return format != Format::Svg && format != Format::Pdf;
}

std::optional<Error> checked(const Page& page, Format format)
{
    const bool tooLarge = page.size.width() > longestSide || page.size.height() > longestSide ||
                          (isPixels(format) && page.size.width() * page.size.height() > mostPixels);
    if (tooLarge || page.size.width() < 1 || page.size.height() < 1)
        return Error{ErrorKind::InvalidArgument, "size",
                     std::to_string(int(page.size.width())) + "x" + std::to_string(int(page.size.height()))};
    return std::nullopt;
}

QImage onWhite(const QImage& image)
{
    QImage solid(image.size(), QImage::Format_RGB32);
    if (solid.isNull())
        return solid;
    solid.setDotsPerMeterX(image.dotsPerMeterX());
    solid.setDotsPerMeterY(image.dotsPerMeterY());
    solid.fill(Qt::white);
    QPainter(&solid).drawImage(0, 0, image);
    return solid;
}

Result<QByteArray> writeImage(const Page& page, const QImage& image, const char* format, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setQuality(quality);
    if (!page.title.isEmpty())
        writer.setText(QStringLiteral("Title"), labels::shownText(page.title));
    if (!page.description.isEmpty())
        writer.setText(QStringLiteral("Description"), labels::shownText(page.description));
    if (image.isNull() || !writer.write(image))
        return Error{ErrorKind::WriteFailed, writer.errorString().toStdString(), format};
    return bytes;
}

/// As a text chunk (PNG, third edition, 11.3.3.3) behind the header. Qt's writer would take blanks out of it.
void addData(QByteArray& png, const QByteArray& data)
{
    constexpr qsizetype behindHeader = 8 + 12 + 13;
    constexpr qsizetype lengthBefore = 4; // that qCompress() writes
    const char deflate = 0;
    const QByteArray body = QByteArray("zTXt") + dataName + '\0' + deflate + qCompress(data, 9).mid(lengthBefore);
    QByteArray length(4, Qt::Uninitialized);
    QByteArray checksum(4, Qt::Uninitialized);
    qToBigEndian(quint32(body.size() - 4), length.data());
    qToBigEndian(quint32(crc32(0, reinterpret_cast<const Bytef*>(body.constData()), uInt(body.size()))), checksum.data());
    png.insert(behindHeader, length + body + checksum);
}

Result<QByteArray> renderPng(const Page& page)
{
    auto png = writeImage(page, renderImage(page), "png", -1);
    if (png && !page.data.isEmpty())
        addData(*png, page.data);
    return png;
}

Result<QByteArray> renderJpeg(const Page& page)
{
    const QImage image = renderImage(page);
    return writeImage(page, page.transparent ? onWhite(image) : image, "jpg", jpegQuality);
}

Result<QByteArray> renderWebp(const Page& page)
{
    const QImage image = renderImage(page);
    if (image.isNull())
        return Error{ErrorKind::WriteFailed, "there is not enough memory", "webp"};
    return moving::webpPicture(page.transparent ? image.convertToFormat(QImage::Format_ARGB32) : image);
}

} // namespace

std::optional<Format> formatOf(const QString& fileName)
{
    const QString name = fileName.toLower();
    for (const Ending& ending : endings) {
        if (name.endsWith(u'.' + QLatin1String(ending.text)))
            return ending.format;
    }
    return std::nullopt;
}

QString pictureEndings()
{
    QStringList all;
    for (const Ending& ending : endings)
        all << QLatin1String(ending.text);
    return all.join(QStringLiteral(", "));
}

QImage renderImage(const Page& page)
{
    QImage image(page.size.toSize(), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return image;
    // 96 dots an inch are what a program takes a pixel for when it places the picture; scale makes them finer, not larger.
    const int dots = int(96 * page.scale * inchesPerMetre + 0.5);
    image.setDotsPerMeterX(dots);
    image.setDotsPerMeterY(dots);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    page.paint(painter, page.text);
    painter.end();
    return page.transparent ? image : image.convertToFormat(QImage::Format_RGB32);
}

Result<QByteArray> renderBook(const std::vector<Page>& pages)
{
    for (const Page& page : pages)
        if (const std::optional<Error> error = checked(page, Format::Pdf))
            return *error;
    return pages.empty() ? Result<QByteArray>(Error{ErrorKind::InvalidArgument, "size", "0x0"}) : renderPdf(pages);
}

Result<QByteArray> render(const Page& page, Format format)
{
    if (const std::optional<Error> error = checked(page, format))
        return *error;
    switch (format) {
    case Format::Svg: return renderSvg(page);
    case Format::Pdf: return renderPdf({page});
    case Format::Png: return renderPng(page);
    case Format::Webp: return renderWebp(page);
    case Format::Jpeg: return renderJpeg(page);
    }
    return Error{ErrorKind::Unsupported, "format", ""};
}

Status renderToFile(const Page& page, const QString& fileName)
{
    const std::optional<Format> format = formatOf(fileName);
    if (!format)
        return Error{ErrorKind::Unsupported, "format", fileName.toStdString()};
    const std::string path = QFile::encodeName(fileName).toStdString();
    if (const Status replaceable = checkReplaceable(path); !replaceable)
        return replaceable.error();
    const Result<QByteArray> bytes = render(page, *format);
    if (!bytes)
        return bytes.error();
    return replaceFile(path, {bytes->data(), std::size_t(bytes->size())});
}

} // namespace hopscope::exporting
