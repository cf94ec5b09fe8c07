#include "tests/support/decoded_frames.h"

#include <webp/demux.h>

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QtEndian>

#include <cmath>
#include <limits>

namespace hopscope::support {

namespace {

constexpr qsizetype signatureLength = 8;

quint32 numberAt(const QByteArray& bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.constData() + at);
}

quint16 shortAt(const QByteArray& bytes, qsizetype at)
{
    return qFromBigEndian<quint16>(bytes.constData() + at);
}

/// A chunk without its sum: readers that check sums are not asked to read ones of ours.
struct Chunk
{
    QByteArray type;
    QByteArray data;
    QByteArray whole;
};

std::vector<Chunk> chunksOf(const QByteArray& bytes)
{
    std::vector<Chunk> chunks;
    for (qsizetype at = signatureLength; at + 12 <= bytes.size();) {
        const qsizetype size = qsizetype(numberAt(bytes, at));
        chunks.push_back({bytes.mid(at + 4, 4), bytes.mid(at + 8, size), bytes.mid(at, size + 12)});
        at += size + 12;
    }
    return chunks;
}

quint32 crcOf(const QByteArray& bytes)
{
    quint32 sum = 0xffffffff;
    for (const char byte : bytes) {
        sum ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum & 1) ? 0xedb88320 ^ (sum >> 1) : sum >> 1;
    }
    return ~sum;
}

QByteArray chunkOf(const QByteArray& type, const QByteArray& data)
{
    QByteArray size(4, '\0');
    qToBigEndian(quint32(data.size()), size.data());
    QByteArray sum(4, '\0');
    qToBigEndian(crcOf(type + data), sum.data());
    return size + type + data + sum;
}

/// What a control chunk says of its frame.
void layDown(QImage& canvas, const QByteArray& control, QByteArray header, const QByteArray& data, const QByteArray& signature)
{
    header.replace(0, 8, control.mid(4, 8));
    const QImage part = QImage::fromData(signature + chunkOf("IHDR", header) + chunkOf("IDAT", data) + chunkOf("IEND", {}), "PNG");
    QPainter painter(&canvas);
    painter.setCompositionMode(control.at(25) == 1 ? QPainter::CompositionMode_SourceOver : QPainter::CompositionMode_Source);
    painter.drawImage(int(numberAt(control, 12)), int(numberAt(control, 16)), part);
}

} // namespace

std::vector<DecodedFrame> decodedGif(const QByteArray& bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer, "gif");
    std::vector<DecodedFrame> frames;
    while (reader.canRead()) {
        const QImage image = reader.read();
        if (image.isNull())
            break;
        frames.push_back({image.convertToFormat(QImage::Format_ARGB32), reader.nextImageDelay()});
    }
    return frames;
}

std::vector<DecodedFrame> decodedWebp(const QByteArray& bytes)
{
    WebPAnimDecoderOptions options;
    WebPAnimDecoderOptionsInit(&options);
    options.color_mode = MODE_BGRA;
    const WebPData data{reinterpret_cast<const uint8_t*>(bytes.constData()), std::size_t(bytes.size())};
    WebPAnimDecoder* decoder = WebPAnimDecoderNew(&data, &options);
    WebPAnimInfo info{};
    std::vector<DecodedFrame> frames;
    if (!decoder || !WebPAnimDecoderGetInfo(decoder, &info))
        return frames;
    int shown = 0;
    while (WebPAnimDecoderHasMoreFrames(decoder)) {
        uint8_t* pixels = nullptr;
        int until = 0;
        if (!WebPAnimDecoderGetNext(decoder, &pixels, &until))
            break;
        frames.push_back({QImage(pixels, int(info.canvas_width), int(info.canvas_height), QImage::Format_ARGB32).copy(), until - shown});
        shown = until;
    }
    WebPAnimDecoderDelete(decoder);
    return frames;
}

std::vector<DecodedFrame> decodedApng(const QByteArray& bytes)
{
    const QByteArray signature = bytes.left(signatureLength);
    std::vector<DecodedFrame> frames;
    QByteArray header;
    QByteArray control;
    QImage canvas;
    for (const Chunk& chunk : chunksOf(bytes)) {
        if (chunk.type == "IHDR") {
            header = chunk.data;
            canvas = QImage(int(numberAt(header, 0)), int(numberAt(header, 4)), QImage::Format_ARGB32);
            canvas.fill(Qt::transparent);
        } else if (chunk.type == "fcTL") {
            control = chunk.data;
        } else if (chunk.type == "IDAT" || chunk.type == "fdAT") {
            layDown(canvas, control, header, chunk.type == "IDAT" ? chunk.data : chunk.data.mid(4), signature);
            frames.push_back({canvas, int(shortAt(control, 20)) * 1000 / int(shortAt(control, 22))});
        }
    }
    return frames;
}

double signalToNoise(const QImage& one, const QImage& other)
{
    std::uint64_t sum = 0;
    for (int y = 0; y < one.height(); ++y) {
        const QRgb* a = reinterpret_cast<const QRgb*>(one.constScanLine(y));
        const QRgb* b = reinterpret_cast<const QRgb*>(other.constScanLine(y));
        for (int x = 0; x < one.width(); ++x) {
            if (a[x] == b[x])
                continue;
            for (const int away : {qRed(a[x]) - qRed(b[x]), qGreen(a[x]) - qGreen(b[x]), qBlue(a[x]) - qBlue(b[x])})
                sum += std::uint64_t(away * away);
        }
    }
    const double mean = double(sum) / (3.0 * one.width() * one.height());
    return mean == 0 ? std::numeric_limits<double>::infinity() : 10 * std::log10(255.0 * 255.0 / mean);
}

} // namespace hopscope::support
