"""Sums, measures, temperatures, ages and shares: every spelling of our own tables gives its value and unit."""

from collections.abc import Iterator

import pytest

from crossbearing.annotation.parsing import parse
from crossbearing.annotation.quantities import find_quantities
from crossbearing.values.documents import Document
from crossbearing.values.quantities import Quantity

MONEY = """
US$ 40 million = 40000000 USD | U.S.$40 million = 40000000 USD | US $ 40 million = 40000000 USD
U.S. $ 40 million = 40000000 USD | u.s. $ 3 million = 3000000 USD | HK$12.5 for it = 12.5 HKD
HK $ 12.5 for it = 12.5 HKD | hk $ 12.5 for it = 12.5 HKD | R$300 for it = 300 BRL | NT$300 for it = 300 TWD
nt $ 300 for it = 300 TWD | NZ$300 for it = 300 NZD | C$300 for it = 300 CAD | c $ 300 for it = 300 CAD
C $ 300 million for it = 300000000 CAD | S$300 for it = 300 SGD | Can$300 for it = 300 CAD
Australian $30 million = 30000000 AUD | Canadian $ 3.5 million = 3500000 CAD | N$300 for it = 300 NAD
J$300 for it = 300 JMD | B$300 for it = 300 BND | TT$300 for it = 300 TTD | GY$300 for it = 300 GYD
BZ$300 for it = 300 BZD | EC$300 for it = 300 XCD | WS$300 for it = 300 WST | FJ$300 for it = 300 FJD
SI$300 for it = 300 SBD | CI$300 for it = 300 KYD | MOP$300 for it = 300 MOP | Bds$300 for it = 300 BBD
$NZ300 for it = 300 NZD | A$ 1.2 billion = 1200000000 AUD | AU$ 1.2 billion = 1200000000 AUD
1.2 billion Australian dollars = 1200000000 AUD | 12 Trinidad dollars = 12 TTD | 12 Cayman Islands dollars = 12 KYD
12 Solomon Islands dollars = 12 SBD | 12 Tuvaluan dollars = 12 TVD | 12 bahamian dollars = 12 BSD
12 nt dollars = 12 TWD | 12 hk dollars = 12 HKD | 12 Hongkong dollars = 12 HKD | 10 bn euros = 10000000000 EUR
10bn euros = 10000000000 EUR | €10bn = 10000000000 EUR | 10 billion EUR = 10000000000 EUR
half a million dollars = 500000 USD | half a billion US dollars = 500000000 USD | a million dollars = 1000000 USD
two and a half million pounds = 2500000 GBP | a quarter of a million pounds = 250000 GBP
one and a half million yen = 1500000 JPY | 3.3 million japanese yen = 3300000 JPY | 300 yens = 300 JPY
¥ 3,000 = 3000 JPY | ￥3,000 = 3000 CNY | 3,000￥ = 3000 CNY | 30 kuai = 30 CNY | 300 renminbi = 300 CNY
RMB300 = 300 CNY | RMB 300 million = 300000000 CNY | 300 chinese yuan = 300 CNY | 30 cents = 30 cents
30 cent = 30 cents | a 30-cent fee = 30 cents | a 30 - cent dividend = 30 cents
$ 35 3/8 a share = 35.375 USD a share | 25 pence = 25 pence | 25p = 25 pence | 1 penny = 1 pence
4 pennies = 4 pence | 12 pounds and 30 pence = 12.3 GBP | 12 pounds 30 pence = 12.3 GBP | £12.30 = 12.3 GBP
£ 12.3 million = 12300000 GBP | 12 million stg = 12000000 GBP | 12 million pound sterling = 12000000 GBP
300 British pounds = 300 GBP | 300 egyptian pounds = 300 EGP | 300 Sudanese pounds = 300 SDG
300 Falkland Islands pounds = 300 FKP | 300 Gibraltar pounds = 300 GIP | 300 Syrian pounds = 300 SYP
300 Lebanese pounds = 300 LBP | 300 Irish punts = 300 IEP | 300 swiss francs = 300 CHF | CHF 300 = 300 CHF
SFr 300 million = 300000000 CHF | 300 million Sfr = 300000000 CHF | 300 belgian francs = 300 BEF
300 francs = 300 francs | 300 French francs = 300 FRF | 300 West African CFA francs = 300 XOF
300 Rwandan francs = 300 RWF | 300 million marks = 300000000 DEM | DM 300 million = 300000000 DEM
300 deutschemarks = 300 DEM | 300 markka = 300 FIM | 300 Finnish markka = 300 FIM | 300 million FIM = 300000000 FIM
300 million crowns = 300000000 crowns | 300 swedish crowns = 300 SEK | 300 million kronor = 300000000 SEK
300 Danish kroner = 300 DKK | 300 danish krone = 300 DKK | 300 norwegian krone = 300 NOK | SEK 300 = 300 SEK
300 Icelandic krónur = 300 ISK | 300 czech koruna = 300 CZK | 300 Kč = 300 CZK | 300 zł = 300 PLN
300 złoty = 300 PLN | 300 polish zloty = 300 PLN | 300 forints = 300 HUF | 300 hungarian forint = 300 HUF
300 rubles = 300 RUB | 300 russian rubles = 300 RUB | 300 Belarusian rubles = 300 BYN | ₽300 = 300 RUB
300 lira = 300 TRY | 300 turkish lira = 300 TRY | 300 italian lire = 300 ITL | 300 pesetas = 300 ESP
300 spanish pesetas = 300 ESP | 300 million guilders = 300000000 NLG | 300 dutch guilders = 300 NLG
300 guilder = 300 NLG | 300 schillings = 300 ATS | 300 drachmas = 300 GRD | 300 escudos = 300 escudos
300 hryvnia = 300 UAH | 300 lei = 300 RON | 300 romanian lei = 300 RON | 300 Romanian leu = 300 RON
300 bulgarian leva = 300 BGN | 300 Bulgarian lev = 300 BGN | 300 croatian kuna = 300 HRK | 300 lek = 300 ALL
300 leks = 300 ALL | 300 Albanian lek = 300 ALL | 300 Macedonian denars = 300 MKD | 300 armenian drams = 300 AMD
300 Georgian lari = 300 GEL | 300 tenge = 300 KZT | 300 Uzbek som = 300 UZS | 300 Kyrgyz som = 300 KGS
300 somoni = 300 TJS | 300 Azerbaijani manat = 300 AZN | 300 Turkmen manat = 300 TMT | 300 tugrik = 300 MNT
300 Mongolian tugriks = 300 MNT | 300 rupees = 300 rupees | 300 indian rupees = 300 INR | Rs 300 = 300 rupees
Rs. 300 = 300 rupees | Rs 3 crore = 30000000 rupees | 300 rupees and 50 paise = 300.5 rupees
300 pakistan rupees = 300 PKR | 300 Sri Lankan rupees = 300 LKR | 300 Nepalese rupees = 300 NPR | 300 taka = 300 BDT
300 Maldivian rufiyaa = 300 MVR | 300 Bhutanese ngultrum = 300 BTN | 300 Afghan afghanis = 300 AFN
300 rupiah = 300 IDR | Rp 300 million = 300000000 IDR | 300 ringgit = 300 MYR | RM300 = 300 MYR | 300 baht = 300 THB
300 Thai baht = 300 THB | 300 dong = 300 VND | 300 Vietnamese dongs = 300 VND | 300 Lao kip = 300 LAK
300 Cambodian riel = 300 KHR | 300 Burmese kyat = 300 MMK | 300 Philippine pesos = 300 PHP | ₱300 = 300 PHP
300 south korean won = 300 KRW | 300 north korean won = 300 KPW | 300 million won = 300000000 KRW | ₩300 = 300 KRW
300 Macanese patacas = 300 MOP | 300 dirhams = 300 dirhams | 300 UAE dirhams = 300 AED
300 United Arab Emirates dirhams = 300 AED | 300 Moroccan dirhams = 300 MAD | AED 300 = 300 AED
300 saudi riyals = 300 SAR | 300 qatari riyals = 300 QAR | 300 omani rials = 300 OMR | 300 iranian rials = 300 IRR
300 Yemeni rials = 300 YER | 300 riyals = 300 riyals | 300 shekels = 300 ILS | ₪300 = 300 ILS
300 new shekels = 300 ILS | 300 dinars = 300 dinars | 300 kuwaiti dinars = 300 KWD | 300 Iraqi dinars = 300 IQD
300 Serbian dinars = 300 RSD | 300 Yugoslav dinars = 300 YUN | 300 naira = 300 NGN | ₦300 = 300 NGN
300 cedis = 300 GHS | GH₵300 = 300 GHS | 300 leones = 300 SLL | 300 dalasi = 300 GMD | 300 kwanza = 300 AOA
300 Zambian kwacha = 300 ZMW | 300 Malawian kwacha = 300 MWK | 300 rand = 300 ZAR
R300 million for it = 300000000 ZAR | 300 Botswana pula = 300 BWP | 300 meticals = 300 MZN
300 Kenyan shillings = 300 KES | KSh 300 = 300 KES | 300 Tanzanian shillings = 300 TZS
300 shillings = 300 shillings | 300 Ethiopian birr = 300 ETB | 300 nakfa = 300 ERN | 300 malagasy ariary = 300 MGA
300 ouguiya = 300 MRU | 300 Mexican pesos = 300 MXN | 300 pesos = 300 pesos | 300 chilean pesos = 300 CLP
300 Cuban pesos = 300 CUP | 300 brazilian real = 300 BRL | 300 reais = 300 BRL | 300 peruvian soles = 300 PEN
300 bolivianos = 300 BOB | 300 bolivars = 300 VES | 300 guarani = 300 PYG | 300 quetzales = 300 GTQ
300 lempira = 300 HNL | 300 Nicaraguan cordobas = 300 NIO | 300 Costa Rican colones = 300 CRC
300 balboas = 300 PAB | 300 gourdes = 300 HTG | 300 Aruban florins = 300 AWG | 300 Papua New Guinean kina = 300 PGK
300 kina = 300 PGK | 300 vatu = 300 VUV | 300 Samoan tala = 300 WST | 300 bitcoin = 300 bitcoins | 3 jiao = 3 jiao
3 yuan and 5 jiao = 3.5 CNY | 3 yuan 5 jiao = 3.5 CNY | 30 fen = 30 fen | 30 kopeks = 30 kopecks
30 centavos = 30 centavos | 30 centimes = 30 centimes | 30 fils = 30 fils | 30 groszy = 30 groszy
30 kobo = 30 kobo | 30 satang = 30 satang | 30 agora = 30 agorot | 30 stotinki = 30 stotinki
3 million ecus = 3000000 XEU | 3 million dlrs = 3000000 USD | 3 mln dollars = 3000000 USD | 3 mln dlrs = 3000000 USD
3 bucks = 3 USD | USD 300 = 300 USD | USD300 = 300 USD | 300USD = 300 USD | 300 usd = 300 USD | 300$ = 300 USD
300 $ = 300 USD | $300 = 300 USD | 300€ = 300 EUR | 3.5k euros = 3500 EUR | $3.5k = 3500 USD | $3.5K = 3500 USD
$3.5M = 3500000 USD | $3.5 M = 3500000 USD | $3.5B = 3500000000 USD | $3.5 b = 3500000000 USD
$3.5T = 3500000000000 USD | $3.5t = 3500000000000 USD | dollar 3.5 million = 3500000 USD
rupees 3 million = 3000000 rupees | euro 3.5 = 3.5 EUR | 300 dollars US = 300 USD | one dollar = 1 USD
ten dollars and a half = 10.5 USD | minus five dollars = -5 USD | -$5 = -5 USD | $-5 = -5 USD
two thousand three hundred dollars = 2300 USD | 20 million U.S. dollars = 20000000 USD
20 million us dollars = 20000000 USD | 20 million American dollars = 20000000 USD
"""

LENGTHS = """
6 km = 6 kilometres | 6km = 6 kilometres | 6 KM = 6 kilometres | 6 kilometers = 6 kilometres
6 kilo meters = 6 kilometres | 6 hm = 6 hectometres | 6 m = 6 metres | 6m = 6 metres | 6 meters = 6 metres
6 dm = 6 decimetres | 6 cm = 6 centimetres | 6 centi meters = 6 centimetres | 6 mm = 6 millimetres
6 milli meters = 6 millimetres | 6 micrometers = 6 micrometres | 6 μm = 6 micrometres | 6 nanometers = 6 nanometres
6 picometers = 6 picometres | 6 miles = 6 miles | 6 mi = 6 miles | 6 yards = 6 yards | 6 yd = 6 yards
6 light years = 6 light years | 6 light-years = 6 light years | half a mile = 0.5 miles
a mile and a half = 1.5 miles | three quarters of a mile = 0.75 miles | two and a half miles = 2.5 miles
3 1/2 miles = 3.5 miles | 3½ miles = 3.5 miles | 6 nautical miles = 6 nautical miles | 6 furlongs = 6 furlongs
"""

LONG = """
6 inches = 6 inches | 6 in = 6 inches | 6 in. = 6 inches | 6" = 6 inches | 6-inch = 6 inches | 6 ft = 6 feet
"""

AREAS = """
6 sq km = 6 square kilometres | 6 sq. km = 6 square kilometres | 6 km2 = 6 square kilometres
6 km^2 = 6 square kilometres | 6 km² = 6 square kilometres | 6 square kilometers = 6 square kilometres
6 square-kilometers = 6 square kilometres | 6 sq m = 6 square metres | 6 m2 = 6 square metres
6 m^2 = 6 square metres | 6 m² = 6 square metres | 6 sq meters = 6 square metres | 6 sq ft = 6 square feet
6 sq. ft = 6 square feet | 6 sqft = 6 square feet | 6 sq foot = 6 square feet | 6 ft2 = 6 square feet
6 ft² = 6 square feet | 6 ft^2 = 6 square feet | 6 square foot = 6 square feet | 6 sq in = 6 square inches
6 sq inches = 6 square inches | 6 in² = 6 square inches | 6 sq yd = 6 square yards | 6 sq yards = 6 square yards
6 sq cm = 6 square centimetres | 6 cm² = 6 square centimetres | 6 sq mm = 6 square millimetres
6 square decimeters = 6 square decimetres | 6 sq mi = 6 square miles | 6 mi² = 6 square miles
6 hectares = 6 hectares | 6 acres = 6 acres
"""

VOLUMES = """
6 m3 = 6 cubic metres | 6 m³ = 6 cubic metres | 6 m^3 = 6 cubic metres | 6 cubic meters = 6 cubic metres
6 cu m = 6 cubic metres | 6 cu ft = 6 cubic feet | 6 cu. ft = 6 cubic feet | 6 cubic feet = 6 cubic feet
6 ft³ = 6 cubic feet | 6 cubic centimeters = 6 cubic centimetres | 6 cm³ = 6 cubic centimetres
6 cc = 6 cubic centimetres | 6 cubic inches = 6 cubic inches | 6 cubic yards = 6 cubic yards
6 cubic miles = 6 cubic miles | 6 km³ = 6 cubic kilometres | 6 l = 6 litres | 6L = 6 litres | 6 liters = 6 litres
6 ml = 6 millilitres | 6 mls = 6 millilitres | 6 mL = 6 millilitres | 6 cl = 6 centilitres | 6 dl = 6 decilitres
6 hectoliters = 6 hectolitres | 6 hl = 6 hectolitres | 6 decaliters = 6 decalitres | 6 kiloliters = 6 kilolitres
6 fl oz = 6 fluid ounces | 6 fl. oz = 6 fluid ounces | 6 fluid ounces = 6 fluid ounces | 6 teaspoons = 6 teaspoons
6 tsp = 6 teaspoons | 6 tablespoons = 6 tablespoons | 6 pints = 6 pints | 6 quarts = 6 quarts
6 gallons = 6 gallons | 6 gal = 6 gallons | 6 US gallons = 6 gallons | 6 cups = 6 cups | 6 barrels = 6 barrels
6 bbl = 6 barrels | 6 bushels = 6 bushels | 6 pecks = 6 pecks | 6 gills = 6 gills | 6 hogsheads = 6 hogsheads
6 minims = 6 minims | 6 cords = 6 cords
"""

WEIGHTS = """
6 kg = 6 kilograms | 6kg = 6 kilograms | 6 kgs = 6 kilograms | 6 kilos = 6 kilograms | 6 g = 6 grams | 6g = 6 grams
6 gm = 6 grams | 6 grams = 6 grams | 6 mg = 6 milligrams | 6 milligrams = 6 milligrams | 6 μg = 6 micrograms
6 metric tons = 6 tons | 6 tonnes = 6 tons | 6 t = 6 tons | 6-ton = 6 tons | 6 lb = 6 pounds | 6 lbs = 6 pounds
6lbs = 6 pounds | 6 pounds = 6 pounds | 2,204 pounds = 2204 pounds | 6 pounds 3 ounces = 6.1875 pounds
6 lb 3 oz = 6.1875 pounds | 6 oz = 6 ounces | 6 ounces = 6 ounces | 6-ounce = 6 ounces
6 troy ounces = 6 ounces troy | 6 stone = 6 stone | 11 stone 6 pounds = 11.428571 stone | 6 grains = 6 grains
6 drams = 6 drams | 6 pennyweight = 6 pennyweights | 6 carats = 6 carats | 6 long tons = 6 long tons
6 short tons = 6 short tons | 6 kilotons = 6 kilotons
"""

SPEEDS = """
6 m/s = 6 metres a second | 6 meters / second = 6 metres a second | 6 meters per second = 6 metres a second
6 km/h = 6 kilometres an hour | 6 kph = 6 kilometres an hour | 6 km per hour = 6 kilometres an hour
6 kilometers an hour = 6 kilometres an hour | 6 kilometers per minute = 6 kilometres a minute
6 km/min = 6 kilometres a minute | 6 km/s = 6 kilometres a second | 6 mph = 6 miles an hour
6 miles per hour = 6 miles an hour | 6 miles an hour = 6 miles an hour | 6 mi/h = 6 miles an hour
6 knots = 6 knots | 6 ft/s = 6 feet a second | 6 foot/s = 6 feet a second | 6 feet per second = 6 feet a second
6 feet per minute = 6 feet a minute | 6 ft/min = 6 feet a minute | 6 yards per second = 6 yards a second
6 yards/s = 6 yards a second | 6 yards per minute = 6 yards a minute
"""

DATA = """
6 bits = 6 bits | 6 kilobits = 6 kilobits | 6 kbit = 6 kilobits | 6 Mbit = 6 megabits | 6 Gbit = 6 gigabits
6 bytes = 6 bytes | 6 kB = 6 kilobytes | 6 kilo bytes = 6 kilobytes | 6 MB = 6 megabytes | 6MB = 6 megabytes
6 mega bytes = 6 megabytes | 6 GB = 6 gigabytes | 6gb = 6 gigabytes | 6 giga bytes = 6 gigabytes
6 TB = 6 terabytes | 6 petabytes = 6 petabytes | 6 PB = 6 petabytes | 6 petabits = 6 petabits
6 gigabits per second = 6 gigabits a second | 6 Mbit/s = 6 megabits a second
"""

FORCES = """
6ft = 6 feet | 6'2" tall = 6.166667 feet | 6 feet 2 inches tall = 6.166667 feet | six foot two = 6.166667 feet
set in 12pt type = 12 points | 6 psi = 6 pounds per square inch | 6 bar = 6 bars | 6 millibars = 6 millibars
6 pascals = 6 pascals | 6 Pa = 6 pascals | 6 kPa = 6 kilopascals | 6 atmospheres = 6 atmospheres | 6 watts = 6 watts
6 kW = 6 kilowatts | 6 MW = 6 megawatts | 6 GW = 6 gigawatts | 6 megawatts = 6 megawatts | 6 hp = 6 horsepower
6 horse power = 6 horsepower | 6 joules = 6 joules | 6 kJ = 6 kilojoules | 6 kWh = 6 kilowatt hours
6 kilowatt-hours = 6 kilowatt hours | 6 calories = 6 calories | 6 kcal = 6 kilocalories | 6 newtons = 6 newtons
6 kN = 6 kilonewtons | 6 Nm = 6 newton metres | 6 newton-meters = 6 newton metres | 6 volts = 6 volts
6 V = 6 volts | 6 amps = 6 amperes | 6 mA = 6 milliamperes | 6 mAh = 6 milliampere hours | 6 ohms = 6 ohms
6 Hz = 6 hertz | 6 kHz = 6 kilohertz | 6 GHz = 6 gigahertz | 6 dB = 6 decibels | 6 lumens = 6 lumens
6 ppm = 6 parts per million | 6 rpm = 6 revolutions a minute
"""

TEMPERATURES = """
-5 degrees Celsius = -5 degrees Celsius | - 5 degrees Celsius = -5 degrees Celsius | minus five degrees = -5 degrees
70°F = 70 degrees Fahrenheit | 70 °F = 70 degrees Fahrenheit | 70° F = 70 degrees Fahrenheit
36.6℃ = 36.6 degrees Celsius | 36.6 ℃ = 36.6 degrees Celsius | 70℉ = 70 degrees Fahrenheit
70 degrees fahrenheit = 70 degrees Fahrenheit | 70 fahrenheit = 70 degrees Fahrenheit
70 Fahrenheit outside = 70 degrees Fahrenheit | 70 deg F = 70 degrees Fahrenheit
70 degs fahrenheit = 70 degrees Fahrenheit | 70 degs celsius = 70 degrees Celsius | 70 degs = 70 degrees
70 deg = 70 degrees | 70 F = 70 degrees Fahrenheit | 70F = 70 degrees Fahrenheit | 70f = 70 degrees Fahrenheit
40 c = 40 degrees Celsius | 40C = 40 degrees Celsius | 40 C outside = 40 degrees Celsius | 40 degrees = 40 degrees
40 ° = 40 degrees | forty degrees centigrade = 40 degrees Celsius | 40 centigrades = 40 degrees Celsius
40 degrees C = 40 degrees Celsius | 40 celsius = 40 degrees Celsius | 40 celcius = 40 degrees Celsius
40 degree celsius = 40 degrees Celsius | zero degrees Celsius = 0 degrees Celsius | one degree = 1 degrees
300 kelvin = 300 kelvins | 300 kelvins = 300 kelvins | 300 rankine = 300 degrees Rankine
300°R = 300 degrees Rankine | 300 delisle = 300 degrees Delisle
two and a half degrees Celsius = 2.5 degrees Celsius | negative 5 degrees Celsius = -5 degrees Celsius
20-25°C = 22.5 degrees Celsius
"""

AGES = """
5 years old = 5 years | a 5-year-old = 5 years | 5 years of age = 5 years | 5 months old = 5 months
5 weeks old = 5 weeks | 5 days old = 5 days | ten and a half years old = 10.5 years | one year old = 1 years
thirty-two years old = 32 years | 20 yrs old = 20 years | 95 years and 3 months old = 95.25 years
"""

SHARES = """
5% = 5 percent | 5 % = 5 percent | 5 percent = 5 percent | 5 per cent = 5 percent | 5 pct = 5 percent
5 percents = 5 percent | 5 per cents = 5 percent | 5 percentage points = 5 percentage points
5 percentage = 5 percent | five percent = 5 percent | twenty-two percent = 22 percent | 100 percent = 100 percent
one hundred and five percent = 105 percent | a hundred percent = 100 percent | 2 1/2 percent = 2.5 percent
two and a half percent = 2.5 percent | half a percent = 0.5 percent | half of one percent = 0.5 percent
three quarters of a percent = 0.75 percent | 0.5 percent = 0.5 percent | .5 percent = 0.5 percent
1,000 percent = 1000 percent | -5% = -5 percent | minus 5 percent = -5 percent | 5 - percent = 5 percent
"""

FRAMES = {
    "They paid {}.": MONEY,
    "It is {} away.": LENGTHS,
    "It is {} long.": LONG,
    "It covers {}.": AREAS,
    "It holds {}.": VOLUMES,
    "It weighs {}.": WEIGHTS,
    "It goes {}.": SPEEDS,
    "It takes {}.": DATA,
    "It is {}.": FORCES,
    "It was {}.": TEMPERATURES,
    "She is {}.": AGES,
    "It rose {}.": SHARES,
}


def rows(table: str, frame: str = "{}") -> Iterator[tuple[str, str]]:
    """Yield the sentences of a table with what they tell; expressions stand in a frame."""
    for item in (item for line in table.strip().splitlines() for item in line.split(" | ")):
        expression, _, told = item.rpartition(" = ")
        yield frame.replace("{}", expression), told


def quantities(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of a text."""
    document = Document("d1", "d1.txt", text, "", "text/plain")
    return find_quantities(document, parse(document)[0])


@pytest.mark.parametrize(("text", "told"), [row for frame, table in FRAMES.items() for row in rows(table, frame)])
def test_every_spelling_of_a_unit(text: str, told: str) -> None:
    """Signs, codes, names, symbols and their smaller units are one quantity with its value and unit."""
    value, _, unit = told.partition(" ")
    [found] = quantities(text)
    assert found.unit == unit
    assert found.value == pytest.approx(float(value), rel=1e-6 if abs(float(value)) >= 1 else 5e-3)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rose from 14 mpg to 24.", [(14, "miles per gallon"), (24, "miles per gallon")]),
        ("They seized 20,000 pounds of wool.", [(20_000, "pounds")]),
        ("They have 20,000 pounds of debt.", [(20_000, "GBP")]),
        ("A 2,000-pound bomb fell.", [(2_000, "pounds")]),
        ("The chip is built on a 7 nm process.", [(7, "nanometres")]),
        ("The ship lay 7 nm off the coast.", [(7, "nautical miles")]),
        ("A couple of days passed.", [(2, "days")]),
        ("It paid 14.7c per share.", [(14.7, "cents a share")]),
        ("They gave Taiwan $5 million.", [(5e6, "USD")]),
        ("The club has won 12 of its last 15 games.", [(12, "games"), (15, "games")]),
        ("One out of three Danes agreed.", [(0.333, "share")]),
        ("They sold 63,000 Model 3 cars.", [(63_000, "cars")]),
    ],
)
def test_what_the_sentence_decides(text: str, expected: list[tuple[float, str]]) -> None:
    """A unit left out, pounds of a mass or a sum, symbols with two meanings, nouns shared by two numbers."""
    assert [(found.value, found.unit) for found in quantities(text)] == expected
