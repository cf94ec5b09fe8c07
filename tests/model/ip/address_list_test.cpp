// A list of addresses that keeps few of them in place.
#include "model/ip/address_list.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using namespace hopscope::ip;

namespace {

std::vector<IpAddress> addresses(int count)
{
    std::vector<IpAddress> list;
    for (int i = 0; i < count; ++i)
        list.push_back(IpAddress::v4(0x0a000001).plus(std::uint64_t(i)));
    return list;
}

} // namespace

class AddressListTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void keepsEveryAddressInOrder()
    {
        for (const int count : {0, 1, 2, 3, 4, 100}) {
            const std::vector<IpAddress> wanted = addresses(count);
            AddressList list;
            for (const IpAddress& address : wanted)
                list.push_back(address);
            QCOMPARE(list.size(), wanted.size());
            QCOMPARE(list.empty(), wanted.empty());
            QVERIFY(std::equal(list.begin(), list.end(), wanted.begin(), wanted.end()));
            QVERIFY(list == AddressList(wanted));
        }
    }

    void differsByOneAddress()
    {
        for (const int count : {1, 2, 3}) {
            std::vector<IpAddress> other = addresses(count);
            other.back() = IpAddress::v4(1);
            QVERIFY(!(AddressList(addresses(count)) == AddressList(other)));
            QVERIFY(!(AddressList(addresses(count)) == AddressList(addresses(count + 1))));
        }
    }
};

HOPSCOPE_TEST_MAIN(AddressListTest)
#include "address_list_test.moc"
