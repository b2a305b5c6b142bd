"""Names of people that no Polish dictionary has: of those who come to live here, and of guests. All are folded."""

import re

_GIVEN = """
ahmad ahmed alexander alexei alexey alice alina alisa aliaksandr aliaksei alla amina anastasia anastasiia anastasija
anastasiya andrei andrey andrii andrij andriy angela ann anne anton artem artur ayse bogdana bohdan bruno carlos
caroline catherine charles charlotte chiara christian christina christopher claire daria daryna dariia dasha david
diana dina dmitri dmitrij dmitry dmytro edward elena elizabeth emily emma eric fatima fatma francesca francesco frank
frederic galina george giovanni giulia giuseppe hala halyna hans harry hassan helen helena hussein ibrahim igor ihor
ilya inna ivan ivana iryna irina ivanna jack james jane jason javier jean jennifer jessica jiri joao john jorge jose
joseph juan juliia kateryna katherine katia katja khalid khrystyna klaus kostiantyn ksenia ksenija kseniia kyrylo
larisa larysa laura leila leonid lesia liam lilia liliia linda lisa lucas luca ludwig
luis ludmila ludmyla luisa lyudmila
liudmyla maksym maksim maria mariia marija marie marina mariana maryna mark marko mary maxim maya mehmet michael
michel miguel mohamed mohammad mohammed mohamad mustafa mychajlo mykhailo mykola mykyta nadia nadija nadiia nataliia
nataliya natalija natasha nazar nicolas nikita nikolai nina noah oksana oleh oleg oleksandr oleksandra oleksii oleksiy
oleksij olena olga olha oliver olivier omar osman pablo paolo patrick paul pavel pavlo pedro peter petro philip pierre
polina rachel rahul raisa ravi rebecca richard robert roman rosa ruslan ruslana sami sandra santiago sarah sasha scott
sean sergei sergey sergii serhii serhij serhiy siarhei simon sofia sofiia solomiia stanislav stepan stephen steven
susan svetlana svitlana sviatoslav taras tatiana tatyana tetiana tetyana thomas tim timur tymofii tymur uliana vadim
vadym valentina valentyna valeria valeriia valerii vasyl vera veronika viktor viktoriia vira vitalii vitaliy vitali
vlad vladimir vladyslav volodymyr william yana yaroslav yaroslava yelena yevhen yevheniia yulia yuliia yulija yurii
yuriy yusuf zhanna zoia zoriana
aleksandr armen bjorn fatemeh giorgi irakli madina natallia nino rustam shamil volha yevgen yevgeniy yuki yuliya zaur
zurab
"""

_FAMILY = """
nguyen tran pham hoang huynh phan dang bui duong ngo dinh doan truong trinh trieu singh kumar patel sharma gupta khan
hussain hossain rahman chowdhury zhang wang zhao zhou huang chen yang
"""
"""Family names that are hardly anything else; in the east they come first."""

_FAMILY_WITH_MIDDLE = """le vu vo do ho ly mai dao cao ha lam luong luu"""
"""Vietnamese ones that are also words of other languages: sure only beside a middle name."""

FAMILY_ENDING = re.compile(r"[a-z]{2,}(?:enko|chuk|shvili|szwili|[ai]dze|[aei]yeva?|ieva?|[^aeiou]ova?|s[iy]an)")
"""How names of families end, from Minsk to Tbilisi, in Latin letters."""

_MIDDLE = """van thi duc huu ngoc quoc thanh xuan minh"""

_CYRILLIC_GIVEN = """
александр александра алексей алена алёна алина алла анастасия анастасія анатолий анатолій анатоль андрей андрій анна
антон антоніна артем артём богдан богдана борис вадим валентин валентина валерий валерій валерия валерія василий
василь вера вероника вероніка виктор виктория віктор вікторія віра виталий віталій владимир владислав володимир
вячеслав галина ганна григорий григорій дарина дарія дарья даша денис диана діана дмитрий дмитро евгений евгения єва
євген євгенія екатерина елена елизавета єлизавета жанна зинаида зоряна зоя иван іван іванна игорь ігор илья ілля инна
інна ирина ірина карина катерина кирилл кирило константин костянтин ксения ксенія лариса леонид леонід леся лидия
лідія лилия лілія любовь любов людмила максим маргарита марина марія мария марта мар'яна матвій михаил михайло микита
микола надежда надія наталия наталия наталія наталья назар никита николай нина ніна оксана олег олександр олександра
олексій олена ольга остап павел павло петр петро пётр полина поліна роман руслан руслана светлана світлана святослав
семен сергей сергій софия софія соломія станислав станіслав степан тамара тарас татьяна тетяна тимофій тимур уляна
федор федір христина юлия юлія юрий юрій яна ярослав ярослава аляксандр гиорги георгий заур ираклий мадина
рустам шамиль алена вольга мікалай сяргей
"""

_CYRILLIC_OTHER = """
агенція академія асоціація будинок бібліотека дім дитячий клуб культурний мистецький молодіжний музей палац парк площа
рада спілка союз товариство театр український українська українське українці вулиця фонд фундація форум центр церква
школа святий свята святого дом детский культурный общество фонд центр школа украинский украинская
"""
"""Words with which a name is that of an institution."""

GIVEN = frozenset(_GIVEN.split())
FAMILY = frozenset(_FAMILY.split())
FAMILY_WITH_MIDDLE = frozenset(_FAMILY_WITH_MIDDLE.split())
MIDDLE = frozenset(_MIDDLE.split())
CYRILLIC_GIVEN = frozenset(_CYRILLIC_GIVEN.split())
CYRILLIC_OTHER = frozenset(_CYRILLIC_OTHER.split())
PARTICLES = frozenset(
    ("van", "von", "de", "da", "di", "del", "della", "la", "bin", "al", "el", "ben", "den", "der", "dos")
)
